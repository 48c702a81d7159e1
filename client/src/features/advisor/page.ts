import { env, l10n, Uri, type Webview } from 'vscode';

/** Where the page's parts lie in the installed extension. */
export const PAGE_FOLDERS = ['dist', 'client/media'] as const;

/** The page of the advisor: no inline script, no remote content, one script of our own. All of its text comes by messages. */
export function advisorPage(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist/advisor-panel.js'));
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'client/media/advisor.css'));
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Schemawise</title>
</head>
<body data-words="${escapeHtml(JSON.stringify(words()))}">
<main id="log" role="log" aria-live="polite" aria-label="${escapeHtml(l10n.t('Conversation'))}" tabindex="0"></main>
<form id="form">
<div id="chips"></div>
<label for="question" class="hidden">${escapeHtml(l10n.t('Question'))}</label>
<textarea id="question" rows="2" placeholder="${escapeHtml(l10n.t('Ask about your data layer'))}"></textarea>
<div class="row">
<button type="submit" id="send">${escapeHtml(l10n.t('Ask'))}</button>
<button type="button" id="stop" class="secondary" hidden>${escapeHtml(l10n.t('Stop'))}</button>
<button type="button" id="clear" class="secondary">${escapeHtml(l10n.t('Clear'))}</button>
</div>
</form>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** What the page's script says; it has no access to the editor's translations. */
function words() {
  return {
    copy: l10n.t('Copy'),
    insert: l10n.t('Insert at the cursor'),
    retry: l10n.t('Ask again'),
    remember: l10n.t('Remember a decision'),
    openSection: l10n.t('Open the section'),
    thinking: l10n.t('Reading the spokes…'),
    withoutContext: l10n.t('Leave out'),
    welcome: l10n.t(
      'Ask about schemas, queries, indexes, migrations, transactions or stores. Answers come from the spokes and from this workspace; nothing leaves your machine.',
    ),
    opens: l10n.t('Opens'),
    confidence: l10n.t('Confidence'),
    why: l10n.t('Why'),
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

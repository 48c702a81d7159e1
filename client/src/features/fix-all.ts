import { type CodeAction, commands, l10n, Range, type TextDocument, type TextEditor, window, workspace } from 'vscode';

const FIX_ALL_KIND = 'source.fixAll.schemawise';

/** The editor refuses an edit of a version that is gone, so somebody who types meanwhile makes another try necessary. */
const TRIES = 3;

/**
 * Applies every safe fix to the document of `editor`, and says so where there is none. The server is asked directly: an action run by its
 * kind through the light bulb is given up by the editor as soon as its problems change.
 *
 * @throws Error where the editor refuses the edit each time
 */
export async function fixAll(editor: TextEditor | undefined): Promise<void> {
  if (!editor) return tell(l10n.t('Schemawise: open the file whose problems are to be fixed.'));
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const edit = await askForEdit(editor.document);
    if (!edit || edit.size === 0) return tell(l10n.t('Schemawise: nothing here can be fixed without a decision.'));
    if (await workspace.applyEdit(edit)) return;
  }
  throw new Error(l10n.t('the text kept changing while it was to be fixed'));
}

async function askForEdit(document: TextDocument) {
  const whole = new Range(0, 0, document.lineCount, 0);
  const offered = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    document.validateRange(whole),
    FIX_ALL_KIND,
    1,
  );
  return offered?.[0]?.edit;
}

function tell(message: string): void {
  window.setStatusBarMessage(message, 10_000);
}

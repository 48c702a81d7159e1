import { commands, l10n, Uri, window, workspace } from 'vscode';
import { EXPLAIN_RULE, EXPLAIN_RULE_COMMAND, type RuleExplanation } from '../../../server/src/protocol.ts';
import type { Feature, Services } from '../feature.ts';

/** The scheme of the read-only documents that hold a rule's documentation; the path is `<rule id>.md`. */
const SCHEME = 'schemawise-rule';

/** Shows a rule's documentation in the Markdown preview; it comes from the server, so it opens offline. */
export const ruleDocumentation: Feature = {
  name: 'rule documentation',
  enabled: () => true,
  activate({ context, server }: Services) {
    const explain = (ruleId: string) => server.request<RuleExplanation | null>(EXPLAIN_RULE, { ruleId });

    context.subscriptions.push(
      workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: async (uri) => (await explain(ruleIdOf(uri)))?.markdown ?? '',
      }),
      commands.registerCommand(EXPLAIN_RULE_COMMAND, async (given: unknown) => {
        const ruleId = typeof given === 'string' ? given : await askForRule();
        if (ruleId === undefined) return;
        if (!(await explain(ruleId))) {
          void window.showWarningMessage(
            l10n.t(
              'There is no documentation for "{0}": Schemawise has no such rule, or its server is not running.',
              ruleId,
            ),
          );
          return;
        }
        await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: SCHEME, path: `/${ruleId}.md` }));
      }),
    );
  },
};

function ruleIdOf(uri: Uri): string {
  return uri.path.replace(/^\//, '').replace(/\.md$/, '');
}

/** The rule under the cursor as a start, since the command palette passes none. */
async function askForRule(): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: l10n.t('Explain Rule'),
    prompt: l10n.t('The id of the rule, as it stands behind a problem'),
    placeHolder: 'no-float-money',
  });
  return typed?.trim() || undefined;
}

import { commands, l10n, type QuickPickItem, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { REMEMBER, type RememberParams, type RememberResult } from '../../../server/src/protocol.ts';
import type { Feature, Services } from '../feature.ts';
import { serverIsNotRunning } from '../notices.ts';
import type { Server } from '../server.ts';

export const REMEMBER_COMMAND = 'schemawise.rememberDecision';

interface KindItem extends QuickPickItem {
  readonly what: RememberParams['kind'];
  readonly status?: NonNullable<RememberParams['status']>;
}

/** Keeps a decision as a new file of the workspace, which later answers use. Only the user's own words and click write it. */
export const rememberDecision: Feature = {
  name: 'remember a decision',
  enabled: () => true,
  activate({ context, server }: Services) {
    context.subscriptions.push(
      commands.registerCommand(REMEMBER_COMMAND, (question: unknown) =>
        remember(server, typeof question === 'string' ? question : undefined),
      ),
    );
  },
};

async function remember(server: Server, question: string | undefined): Promise<void> {
  const title = l10n.t('Remember a Decision');
  const chosen = await window.showQuickPick(kinds(), { title, placeHolder: question ?? l10n.t('What is it?') });
  if (!chosen) return;
  const text = await window.showInputBox({
    title,
    prompt: l10n.t('What was decided, and why. It becomes a file in .schemawise/memory that you review and commit.'),
    placeHolder: l10n.t('Order totals are stored, since reports read them all day'),
    validateInput: (value) => (/[\p{L}\p{N}]{2}/u.test(value) ? undefined : l10n.t('Type at least a word.')),
  });
  if (text === undefined) return;
  const uri = window.activeTextEditor?.document.uri.toString();
  const params: RememberParams = {
    kind: chosen.what,
    text,
    ...(chosen.status === undefined ? {} : { status: chosen.status }),
    ...(question === undefined ? {} : { question }),
    ...(uri === undefined ? {} : { uri }),
  };
  const result = await server.request<RememberResult>(REMEMBER, params);
  if (!result) return serverIsNotRunning();
  await write(result);
}

async function write(result: RememberResult): Promise<void> {
  if ('problem' in result) {
    void window.showWarningMessage(result.problem);
    return;
  }
  const file = Uri.parse(result.uri);
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(result.text) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(
      l10n.t('The decision could not be written: a file of that name exists, or the folder is read-only.'),
    );
    return;
  }
  await window.showTextDocument(file, { preview: false });
  if (!result.scrubbed) return;
  void window.showWarningMessage(
    l10n.t('What looked like a secret or a row of data was left out. Look the file over before you commit it.'),
  );
}

function kinds(): KindItem[] {
  return [
    { what: 'decision', label: l10n.t('A decision') },
    { what: 'denormalisation', label: l10n.t('An accepted denormalisation') },
    { what: 'suppression', label: l10n.t('An accepted finding, and why it is suppressed') },
    { what: 'migration', status: 'planned', label: l10n.t('A planned migration') },
    { what: 'migration', status: 'done', label: l10n.t('A migration that was done') },
    { what: 'migration', status: 'rolled-back', label: l10n.t('A migration that was rolled back') },
  ];
}

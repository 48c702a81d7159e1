import { commands, l10n, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { NEW_MIGRATION, type NewMigrationResult, OPEN_FILES_COMMAND } from '../../../server/src/protocol.ts';
import type { Feature, Services } from '../feature.ts';
import { serverIsNotRunning } from '../notices.ts';

/** Writes the next migration of the active file's database, in the naming of its migration tool. */
export const newMigration: Feature = {
  name: 'new migration',
  enabled: () => true,
  activate({ context, server }: Services) {
    context.subscriptions.push(
      commands.registerCommand('schemawise.newMigration', async () => {
        const document = window.activeTextEditor?.document;
        if (!document) {
          void window.showWarningMessage(
            l10n.t('Open a file of the database first: the new migration goes where its migrations are.'),
          );
          return;
        }
        const name = await window.showInputBox({
          title: l10n.t('New Migration'),
          prompt: l10n.t('What the migration does, in a few words'),
          placeHolder: 'add index on items order_id',
          validateInput: (value) =>
            /[a-z0-9]/i.test(value) ? undefined : l10n.t('Type at least one letter or digit.'),
        });
        if (name === undefined) return;
        const result = await server.request<NewMigrationResult>(NEW_MIGRATION, { uri: document.uri.toString(), name });
        if (!result) return serverIsNotRunning();
        await writeMigration(result);
      }),
      commands.registerCommand(OPEN_FILES_COMMAND, async (...uris: unknown[]) => {
        // The forward migration comes first and is shown last, on top.
        for (const uri of uris.reverse()) {
          if (typeof uri === 'string') await window.showTextDocument(Uri.parse(uri), { preview: false });
        }
      }),
    );
  },
};

/** Writes the files that the server worked out and opens them, or says why there are none. */
export async function writeMigration(result: NewMigrationResult): Promise<void> {
  if ('problem' in result) {
    void window.showWarningMessage(result.problem);
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { uri, text } of result.files) {
    edit.createFile(Uri.parse(uri), { contents: new TextEncoder().encode(text) });
  }
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(
      l10n.t('The migration could not be written: a file of that name exists, or the folder is read-only.'),
    );
    return;
  }
  await commands.executeCommand(OPEN_FILES_COMMAND, ...result.files.map((file) => file.uri));
}

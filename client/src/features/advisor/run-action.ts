import { commands, l10n, Position, Range, Uri, window } from 'vscode';
import {
  type AdvisorAction,
  EXPLAIN_RULE_COMMAND,
  NEW_MIGRATION,
  type NewMigrationResult,
} from '../../../../server/src/protocol.ts';
import { serverIsNotRunning } from '../../notices.ts';
import type { Server } from '../../server.ts';
import { writeMigration } from '../new-migration.ts';

/** Does what an action of an answer says; only the user's click calls it. */
export async function runAction(server: Server, action: AdvisorAction): Promise<void> {
  switch (action.kind) {
    case 'openSection':
      return open(action.section.uri, action.section.line, 0);
    case 'openFile':
      return open(action.uri, action.line, action.column);
    case 'explainRule':
      await commands.executeCommand(EXPLAIN_RULE_COMMAND, action.ruleId);
      return;
    case 'checkWorkspace':
      await commands.executeCommand('schemawise.checkWorkspace');
      return;
    case 'newMigration':
      return startMigration(server, action);
  }
}

async function open(uri: string | undefined, line: number, column: number): Promise<void> {
  if (uri === undefined) return;
  const at = new Position(line, column);
  await window.showTextDocument(Uri.parse(uri), { selection: new Range(at, at), preview: true });
}

/** Writes the next migration with the answer's statement in its forward file. */
async function startMigration(
  server: Server,
  { name, text, uri }: Extract<AdvisorAction, { kind: 'newMigration' }>,
): Promise<void> {
  const from = uri ?? window.activeTextEditor?.document.uri.toString();
  if (from === undefined) {
    void window.showWarningMessage(
      l10n.t('Open a file of the database first: the new migration goes where its migrations are.'),
    );
    return;
  }
  const result = await server.request<NewMigrationResult>(NEW_MIGRATION, { uri: from, name, sql: text });
  if (!result) return serverIsNotRunning();
  await writeMigration(result);
}

import { NEW_MIGRATION, type NewMigrationParams, type NewMigrationResult } from '../../protocol.ts';
import { guardedRequest } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';

/** Answers `schemawise/newMigration` with the files of the next, still empty, migration. */
export function register(server: LanguageServer): void {
  const { connection, log } = server;
  connection.onRequest(
    NEW_MIGRATION,
    guardedRequest(
      log,
      NEW_MIGRATION,
      { problem: '' },
      async (_p: NewMigrationParams): Promise<NewMigrationResult> => ({ problem: 'not yet' }),
    ),
  );
}

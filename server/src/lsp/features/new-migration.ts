import { whyNoMigration, writeMigration } from '../../fix/migration.ts';
import type { MigrationFix } from '../../model/fix.ts';
import { NEW_MIGRATION, type NewMigrationParams, type NewMigrationResult } from '../../protocol.ts';
import { guardedRequest } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';

const FAILED: NewMigrationResult = {
  problem: 'The migration could not be worked out because of an internal error; the Schemawise log has the details.',
};

/** Answers `schemawise/newMigration` with the files of the next, still empty, migration of a document's database. */
export function register(server: LanguageServer): void {
  const { connection, log, workspaces } = server;
  connection.onRequest(
    NEW_MIGRATION,
    guardedRequest(log, NEW_MIGRATION, FAILED, async (params: NewMigrationParams): Promise<NewMigrationResult> => {
      const open = server.documents.get(params.uri);
      const project = open?.project ?? workspaces.projectOf(params.uri);
      await project.settled();
      const key = open?.key ?? project.keyOf(params.uri);
      const plan = key === undefined ? undefined : project.engine.databaseOf(key)?.plan;
      if (!plan) {
        return { problem: 'This file belongs to no database that Schemawise knows. Open one of its migrations first.' };
      }
      const slug = slugOf(params.name);
      if (slug === '') return { problem: `"${params.name}" holds no letter or digit, so it makes no file name.` };
      const fix: MigrationFix = {
        kind: 'migration',
        title: params.name,
        slug,
        bulk: false,
        steps: [stepOf(params.sql)],
      };
      const files = writeMigration(fix, plan, new Date());
      if (!files)
        return { problem: whyNoMigration(plan) ?? 'A file of that name exists already. Choose another name.' };
      return { files: files.map(({ path, text }) => ({ uri: project.uriOf(path), text })) };
    }),
  );
}

/** CONCURRENTLY runs in no transaction, so the file must opt out of the runner's. */
function stepOf(sql: string | undefined): MigrationFix['steps'][number] {
  const text = sql?.trim().replace(/;$/, '') ?? '';
  return { up: text === '' ? [] : [text], down: [], transactional: !/\bCONCURRENTLY\b/i.test(text) };
}

/** `Add index on items.order_id` → `add_index_on_items_order_id`. */
function slugOf(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const words = ascii.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join('_').slice(0, 100);
}

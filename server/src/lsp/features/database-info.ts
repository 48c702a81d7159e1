import { labelOf, stackItems } from '../../advisor/stack/stack-items.ts';
import { canWriteMigration } from '../../fix/migration.ts';
import { ANALYSIS_CHANGED, DATABASE_INFO, type DatabaseInfo, type DocumentParams } from '../../protocol.ts';
import { guardedRequest } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import { countSeverities } from '../report.ts';

/** The client is told of changes at most this often. */
const NOTIFY_DELAY_MS = 300;

/** Answers `schemawise/databaseInfo`, and tells the client when an answer may have changed. */
export function register(server: LanguageServer): void {
  const { connection, log, workspaces } = server;
  let timer: ReturnType<typeof setTimeout> | undefined;

  connection.onRequest(
    DATABASE_INFO,
    guardedRequest(log, DATABASE_INFO, null, async ({ uri }: DocumentParams): Promise<DatabaseInfo | null> => {
      const open = server.documents.get(uri);
      const project = open?.project ?? workspaces.projectOf(uri);
      const key = open?.key ?? project.keyOf(uri);
      await project.settled();
      const database = key === undefined ? undefined : project.engine.databaseOf(key);
      if (key === undefined || !database) return null;
      const { plan } = database;
      return {
        database: plan.root,
        dialect: plan.dialect,
        dialectReason: plan.dialectReason,
        layout: plan.layout,
        canWriteMigration: canWriteMigration(plan),
        counts: countSeverities(project.engine.findings(key)),
        complete: project.isComplete,
        stack: stackItems(project.engine.stackFacts()).map((item) => ({
          label: labelOf(item),
          file: item.file,
          line: item.line,
        })),
      };
    }),
  );

  server.onChanged(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void connection.sendNotification(ANALYSIS_CHANGED);
    }, NOTIFY_DELAY_MS);
  });
  server.own({ dispose: () => clearTimeout(timer) });
}

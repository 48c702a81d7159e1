import { EXPORT_REPORT } from '../../protocol.ts';
import { workOutFindings } from '../all-findings.ts';
import { guardedRequest, withoutParameters } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import { markdownReport } from '../report.ts';

/** Answers `schemawise/exportReport` with every finding of the workspace as Markdown. */
export function register(server: LanguageServer): void {
  const { connection, log, workspaces } = server;
  connection.onRequest(
    EXPORT_REPORT,
    withoutParameters(
      guardedRequest(log, EXPORT_REPORT, '', async (): Promise<string> => {
        const projects = workspaces.all();
        for (const project of projects) await workOutFindings(server, project);
        return markdownReport(projects);
      }),
    ),
  );
}

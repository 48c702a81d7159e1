import { EXPORT_REPORT } from '../../protocol.ts';
import { guardedRequest, withoutParameters } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import { markdownReport } from '../report.ts';

/** Answers `schemawise/exportReport` with every finding of the workspace as Markdown. */
export function register({ connection, log, workspaces }: LanguageServer): void {
  connection.onRequest(
    EXPORT_REPORT,
    withoutParameters(
      guardedRequest(log, EXPORT_REPORT, '', async (): Promise<string> => {
        const projects = workspaces.all();
        for (const project of projects) await project.settled();
        return markdownReport(projects);
      }),
    ),
  );
}

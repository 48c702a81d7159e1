import { CHECK_WORKSPACE, type SeverityCounts, type WorkspaceSummary } from '../../protocol.ts';
import { workOutFindings } from '../all-findings.ts';
import { guardedRequest, withoutParameters } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import { addCounts, countSeverities } from '../report.ts';
import { rescan } from './workspace-scan.ts';

const NONE: SeverityCounts = { error: 0, warning: 0, info: 0, hint: 0 };

/** Answers `schemawise/checkWorkspace`: reads every folder again and shows the findings of closed files too, from now on. */
export function register(server: LanguageServer): void {
  const { connection, log, publisher, workspaces } = server;
  const nothing: WorkspaceSummary = { files: 0, databases: 0, counts: NONE };

  connection.onRequest(
    CHECK_WORKSPACE,
    withoutParameters(
      guardedRequest(log, CHECK_WORKSPACE, nothing, async (_: undefined, token): Promise<WorkspaceSummary> => {
        const stopped = new AbortController();
        token.onCancellationRequested(() => stopped.abort());
        publisher.includeClosedFiles();
        let { files, databases, counts } = nothing;
        for (const project of workspaces.all()) {
          await rescan(server, project, stopped.signal);
          await workOutFindings(server, project);
          await publisher.publish(project);
          const { engine } = project;
          const paths = engine.filePaths();
          files += paths.length;
          databases += engine.databases().length;
          for (const path of paths) counts = addCounts(counts, countSeverities(engine.findings(path)));
        }
        return { files, databases, counts };
      }),
    ),
  );
}

import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import { tidyMemory } from '../all-findings.ts';
import { errorLine } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Project } from '../project.ts';
import { loadFolder, rescanFolder, type ScanOptions } from '../workspace-files.ts';

/** A scan that is over sooner shows no progress. */
const PROGRESS_DELAY_MS = 500;

/** Between two reports of progress. */
const REPORT_INTERVAL_MS = 100;

/** Reads each new workspace folder in the background, with progress that can be cancelled. */
export function register(server: LanguageServer): void {
  const { log } = server;
  const stopped = new AbortController();

  server.onNewProject(async (project) => {
    if (project.folderPath === undefined || !server.runtime.fileSystem) return;
    scan(server, project, stopped.signal, loadFolder).catch((error) => log.error(errorLine('workspace scan', error)));
  });
  server.own({ dispose: () => stopped.abort() });
}

/** Reads a project's folder again with progress; resolves when it is done or cancelled. */
export async function rescan(server: LanguageServer, project: Project, signal: AbortSignal): Promise<void> {
  await scan(server, project, signal, rescanFolder);
}

async function scan(
  server: LanguageServer,
  project: Project,
  signal: AbortSignal,
  read: (server: LanguageServer, project: Project, options: ScanOptions) => Promise<void>,
): Promise<void> {
  await project.whileReading(() => withProgress(server, signal, (options) => read(server, project, options)));
  server.changed({ project });
  tidyMemory(server, project);
}

async function withProgress(
  server: LanguageServer,
  signal: AbortSignal,
  scan: (options: ScanOptions) => Promise<void>,
): Promise<void> {
  const cancelled = new AbortController();
  let reporter: WorkDoneProgressReporter | undefined;
  let done = false;
  let reported = 0;
  const timer = setTimeout(async () => {
    if (!server.client.workDoneProgress) return;
    const created = await server.connection.window.createWorkDoneProgress();
    if (done) return;
    reporter = created;
    created.begin('Schemawise', undefined, 'reading the workspace', true);
    created.token.onCancellationRequested(() => {
      cancelled.abort();
      server.connection.console.warn(
        'Reading the workspace was cancelled, so files that were not read are missing from the analysis. Run "Schemawise: Check Workspace" to read them.',
      );
    });
  }, PROGRESS_DELAY_MS);
  try {
    await scan({
      signal: AbortSignal.any([signal, cancelled.signal]),
      onProgress(files) {
        if (!reporter || Date.now() - reported < REPORT_INTERVAL_MS) return;
        reported = Date.now();
        reporter.report(`${files} files read`);
      },
    });
  } finally {
    done = true;
    clearTimeout(timer);
    reporter?.done();
  }
}

import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import { errorLine } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Project } from '../project.ts';
import { type ScanOptions, scanFolder, scanNeighbourhood } from '../workspace-files.ts';

/** A scan that is over sooner shows no progress. */
const PROGRESS_DELAY_MS = 500;

/**
 * Reads each new workspace folder: first around the open documents (answers wait for that), then everything else in the
 * background, with progress that can be cancelled.
 */
export function register(server: LanguageServer): void {
  const { log } = server;
  const stopped = new AbortController();

  server.onNewProject(async (project) => {
    if (project.folderPath === undefined || !server.runtime.fileSystem) return;
    await scanNeighbourhood(server, project, { signal: stopped.signal, onProgress: () => {} });
    void rescan(server, project, stopped.signal).catch((error) => log.error(errorLine('workspace scan', error)));
  });
  server.own({ dispose: () => stopped.abort() });
}

/** Reads a project's folder with progress; resolves when it is done or cancelled. */
export async function rescan(server: LanguageServer, project: Project, signal: AbortSignal): Promise<void> {
  await project.whileReading(() => withProgress(server, signal, (options) => scanFolder(server, project, options)));
  server.changed({ project });
}

async function withProgress(
  server: LanguageServer,
  signal: AbortSignal,
  scan: (options: ScanOptions) => Promise<void>,
): Promise<void> {
  const cancelled = new AbortController();
  let reporter: WorkDoneProgressReporter | undefined;
  let done = false;
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
      onProgress: (files) => reporter?.report(`${files} files read`),
    });
  } finally {
    done = true;
    clearTimeout(timer);
    reporter?.done();
  }
}

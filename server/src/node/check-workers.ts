import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileReport } from '../cli/file-report.ts';
import type { CheckWorkers, PathNaming, SharedCheck } from '../cli/host.ts';
import type { Shard } from '../lint/shards.ts';

/** What a thread starts with. */
export interface WorkerTask {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly flags: Readonly<Record<string, unknown>>;
  readonly paths: readonly string[];
  readonly naming: PathNaming;
  readonly shard: Shard;
}

/** What a thread says: lines for people as they come, then its reports. */
export type WorkerMessage = { readonly log: string } | { readonly reports: readonly FileReport[] };

/** Fewer files are checked sooner than a thread starts. */
const FILES_AT_LEAST = 300;

/** More threads would mostly read the same workspace once more each. */
const THREADS_AT_MOST = 4;

/**
 * Starts threads that share a check, one for each further processor of the machine; undefined where it is too small for that.
 *
 * @param log hears what the threads have to say to people
 */
export function startCheckWorkers(
  { workspace, flags, paths }: SharedCheck,
  log: (message: string) => void,
): CheckWorkers | undefined {
  const threads = Math.min(availableParallelism(), THREADS_AT_MOST);
  if (threads < 2 || workspace.files.length < FILES_AT_LEAST) return undefined;
  const { files, naming } = workspace;
  const workers = Array.from({ length: threads - 1 }, (_, index) => {
    const workerData: WorkerTask = { files, flags, paths, naming, shard: { index: index + 1, of: threads } };
    return startWorker(workerData, log);
  });
  return {
    count: workers.length,
    run: (deployed) =>
      workers.map(({ worker, reports }) => {
        worker.postMessage(deployed);
        return reports;
      }),
  };
}

function startWorker(
  workerData: WorkerTask,
  log: (message: string) => void,
): { readonly worker: Worker; readonly reports: Promise<readonly FileReport[]> } {
  const worker = new Worker(new URL('./check-worker.js', import.meta.url), { workerData });
  const reports = new Promise<readonly FileReport[]>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if ('reports' in message) resolve(message.reports);
      else log(message.log);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The thread ended with ${code}.`)));
  });
  // A thread that fails before anybody waits for it must not end the process.
  reports.catch(() => {});
  return { worker, reports };
}

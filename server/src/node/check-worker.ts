import { parentPort, workerData } from 'node:worker_threads';
import { reportFiles } from '../cli/file-report.ts';
import type { DeployedFiles } from '../cli/host.ts';
import { Sources } from '../report/sources.ts';
import type { WorkerMessage, WorkerTask } from './check-workers.ts';
import { createEngine } from './create-engine.ts';
import { displayPath } from './display-path.ts';
import { VERSION } from './version.ts';

const { files, flags, paths, naming, shard } = workerData as WorkerTask;
const send = (message: WorkerMessage): void => parentPort?.postMessage(message);

const engine = createEngine((log) => send({ log }));
const sources = new Sources();
engine.setFlags(flags);
for (const { path, text } of files) {
  sources.set(path, text);
  engine.setFile(path, text);
}
const deployed = await new Promise<DeployedFiles>((resolve) => {
  parentPort?.once('message', resolve);
});
engine.setDeployed(deployed);
await engine.update({ shard });
const display = (path: string): string => displayPath(naming, path);
const own = paths.filter((path) => engine.shardOf(path) === shard.index);
send({ reports: reportFiles({ engine, version: VERSION, sources, display }, own) });

import { isConfigFile } from '../lint/config.ts';
import type { Engine } from '../lint/engine.ts';
import { isIgnoredFolder } from '../workspace/ignored-folders.ts';
import { isMarkerFile } from '../workspace/markers.ts';
import { ancestorsOf, folderOf, nameOf } from '../workspace/path.ts';
import { sourceLanguage } from '../workspace/source-files.ts';
import { isStackFile, MOST_STACK_CHARACTERS } from '../workspace/stack/read-stack.ts';
import { STACK_FOLDERS } from '../workspace/stack/setting-files.ts';
import { readDeployment } from './deployment.ts';
import type { OpenDocument } from './documents.ts';
import type { LanguageServer } from './language-server.ts';
import { pause } from './pause.ts';
import type { Project } from './project.ts';

/** True for the files that findings depend on: SQL, Prisma schemas, configuration, and what tells about a migration tool. */
export function isWanted(path: string): boolean {
  return sourceLanguage(path) !== undefined || isConfigFile(path) || isMarkerFile(path);
}

/** True for the files that the engine reads: those, and what only tells of the products in use. */
export function isRead(path: string): boolean {
  return isWanted(path) || isStackFile(path);
}

/** True where a scan would not come to the file: it lies in a generated or hidden folder that holds nothing for us. */
export function isPassedOver(key: string): boolean {
  if (STACK_FOLDERS.some((folder) => folder === folderOf(key))) return !isStackFile(key);
  return key.split('/').slice(0, -1).some(isIgnoredFolder);
}

/** How many files are read together, between two looks at what else the server has to do. */
const FILES_AT_ONCE = 32;

/** More files than that are no neighbourhood: the whole scan reads them. */
const NEIGHBOURS_AT_MOST = 1000;

export interface ScanOptions {
  readonly signal: AbortSignal;
  /** Called now and then with the number of files read so far. */
  onProgress(files: number): void;
}

/** What a scan does with the files that it reads. */
interface Sink {
  readonly engine: Engine;
  take(key: string, text: string, read: number): void;
}

/**
 * Opens a document in its project. While the project's folder has not been read yet, answers wait for the files around the
 * document: the folder that probably holds its database, and what lies directly in the folders above it.
 */
export function openDocument(server: LanguageServer, document: Omit<OpenDocument, 'diagnostics'>): void {
  const { project, key, text } = document;
  server.documents.open(document);
  project.openDocument(key, text);
  if (project.isPartial) project.prepare(scanNeighbourhood(server, project, key));
}

async function scanNeighbourhood(server: LanguageServer, project: Project, key: string): Promise<void> {
  const root = project.folderPath;
  if (root === undefined) return;
  const sink: Sink = { engine: project.engine, take: (found, text, read) => project.setDiskText(found, text, read) };
  const folder = neighbourhoodOf(key);
  for (const above of ancestorsOf(folder)) {
    await readFolder(server, project, above === '' ? root : `${root}/${above}`, sink, { shallow: true });
  }
  if (folder !== '') await readFolder(server, project, `${root}/${folder}`, sink, { atMost: NEIGHBOURS_AT_MOST });
  await readDeployment(server, project, project.engine);
  await project.bringUpToDate();
}

/** Reads the whole folder of a project for the first time, beside what the project answers from meanwhile. */
export async function loadFolder(server: LanguageServer, project: Project, options: ScanOptions): Promise<void> {
  const root = project.folderPath;
  if (root === undefined) return;
  const loading = project.startLoading();
  const { analysis } = loading;
  const sink: Sink = { engine: analysis.engine, take: (key, text, read) => project.load(loading, key, text, read) };
  try {
    await readEverything(server, project, root, sink, options);
    await readDeployment(server, project, analysis.engine);
    await analysis.bringUpToDate({ pause, signal: options.signal });
  } finally {
    project.finishLoading(loading, !options.signal.aborted);
  }
}

/** Reads the whole folder of a project again, and forgets files that are gone. */
export async function rescanFolder(server: LanguageServer, project: Project, options: ScanOptions): Promise<void> {
  const root = project.folderPath;
  if (root === undefined) return;
  const before = new Set(project.diskKeys());
  const began = project.beginRead();
  const sink: Sink = { engine: project.engine, take: (key, text, read) => project.setDiskText(key, text, read) };
  const read = await readEverything(server, project, root, sink, options);
  if (options.signal.aborted) return;
  for (const key of before) if (!read.has(key)) project.removeDiskFile(key, began);
  await readDeployment(server, project, project.engine);
  await project.bringUpToDate();
}

/** Reads what the engine reads in a project's folder, and returns the keys of those files that were there. */
async function readEverything(
  server: LanguageServer,
  project: Project,
  root: string,
  sink: Sink,
  options: ScanOptions,
): Promise<ReadonlySet<string>> {
  const found = new Set(await readFolder(server, project, root, sink, { ...options, wanted: isRead }));
  for (const hidden of STACK_FOLDERS) {
    const folder = `${root}/${hidden}`;
    if (options.signal.aborted || !(await server.runtime.fileSystem?.isFolder(folder))) continue;
    const wanted = (name: string): boolean => isStackFile(`${hidden}/${name}`);
    for (const key of await readFolder(server, project, folder, sink, { shallow: true, wanted })) found.add(key);
  }
  return found;
}

/** Reads the wanted files of a folder, and returns the keys of those that were there. */
async function readFolder(
  server: LanguageServer,
  project: Project,
  folder: string,
  sink: Sink,
  options: Partial<ScanOptions> & {
    readonly shallow?: boolean;
    readonly atMost?: number;
    wanted?(path: string): boolean;
  },
): Promise<ReadonlySet<string>> {
  const { signal, shallow = false, atMost = Number.POSITIVE_INFINITY, onProgress, wanted = isWanted } = options;
  const found = new Set<string>();
  let batch: Promise<void>[] = [];
  const files = server.runtime.fileSystem?.walk(folder, {
    isWanted: wanted,
    shallow,
    onUnreadable: (path, reason) =>
      server.warnOnce(
        `The folder ${path} cannot be read (${reason}), so its files are missing from the analysis. Check its permissions.`,
      ),
  });
  for await (const { path } of files ?? []) {
    if (signal?.aborted || found.size >= atMost) break;
    const key = keyOfPath(project, path);
    if (key === undefined) continue;
    found.add(key);
    batch.push(readFile(server, project, key, path, sink));
    if (batch.length < FILES_AT_ONCE) continue;
    await Promise.all(batch);
    batch = [];
    onProgress?.(found.size);
    await pause();
  }
  await Promise.all(batch);
  return found;
}

async function readFile(
  server: LanguageServer,
  project: Project,
  key: string,
  path: string,
  sink: Sink,
): Promise<void> {
  if (project.isOpen(key)) return;
  const read = project.beginRead();
  const text = await readText(server, sink.engine, key, path);
  if (text !== undefined) sink.take(key, text, read);
}

/** Reads one file of a project's folder from the disk, or forgets it where it is gone. `path` is absolute. */
export async function readIntoProject(server: LanguageServer, project: Project, path: string): Promise<void> {
  const key = keyOfPath(project, path);
  if (key === undefined || project.isOpen(key)) return;
  const read = project.beginRead();
  const text = await readText(server, project.engine, key, path);
  if (text === undefined) project.removeDiskFile(key, read);
  else project.setDiskText(key, text, read);
}

/** Reads what lies below a new folder; true where there was a file that the engine reads. False for anything but a folder. */
export async function readBelow(server: LanguageServer, project: Project, path: string): Promise<boolean> {
  if (keyOfPath(project, path)?.split('/').some(isIgnoredFolder) !== false) return false;
  if (!(await server.runtime.fileSystem?.isFolder(path))) return false;
  const sink: Sink = { engine: project.engine, take: (key, text, read) => project.setDiskText(key, text, read) };
  return (await readFolder(server, project, path, sink, { wanted: isRead })).size > 0;
}

/** The text of a file on disk; undefined where there is none that can be read, which is logged once for each file and reason. */
export async function readText(
  server: LanguageServer,
  engine: Engine,
  key: string,
  path: string,
): Promise<string | undefined> {
  const { fileSystem } = server.runtime;
  if (!fileSystem) return undefined;
  // A lock file is long by nature, and nobody misses it in the analysis.
  const forStack = !isWanted(path);
  const read = await fileSystem.readText(path, forStack ? MOST_STACK_CHARACTERS : engine.config(key).maxFileBytes);
  if (read.kind === 'text') return read.text;
  if (read.kind === 'skipped' && !forStack) server.warnOnce(`${path} was skipped: ${read.reason}.`);
  return undefined;
}

function keyOfPath(project: Project, path: string): string | undefined {
  const root = project.folderPath;
  return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

/**
 * The folder that probably holds a file's database: the one above its `migrations` (where a Prisma schema lies), else its
 * own. The project's folder itself is none: that is the whole scan.
 */
function neighbourhoodOf(key: string): string {
  const own = folderOf(key);
  const migrations = ancestorsOf(own).find((folder) => /migrat/i.test(nameOf(folder)));
  if (migrations === undefined) return own;
  const above = folderOf(migrations);
  return above === '' ? migrations : above;
}

import { isConfigFile } from '../lint/config.ts';
import { isIgnoredFolder } from '../workspace/ignored-folders.ts';
import { isMarkerFile } from '../workspace/markers.ts';
import { folderOf } from '../workspace/path.ts';
import type { LanguageServer } from './language-server.ts';
import type { Project } from './project.ts';

/** True for the files that the engine reads: SQL, Prisma schemas, configuration, and what tells about a migration tool. */
export function isWanted(path: string): boolean {
  return path.endsWith('.sql') || path.endsWith('.prisma') || isConfigFile(path) || isMarkerFile(path);
}

/** How many files are read between two looks at what else the server has to do. */
const FILES_PER_PAUSE = 32;

export interface ScanOptions {
  readonly signal: AbortSignal;
  /** Called now and then with the number of files read so far. */
  onProgress(files: number): void;
}

/**
 * Reads what lies around the open documents of a project, so that they have their answers before the whole folder is
 * read: for each one the folder that probably holds its database.
 */
export async function scanNeighbourhood(server: LanguageServer, project: Project, options: ScanOptions): Promise<void> {
  const root = project.folderPath;
  if (root === undefined) return;
  const read = new Set<string>();
  for (const folder of neighbourhoods(server, project)) {
    await readFolder(server, project, `${root}/${folder}`, read, options);
  }
  await readDeployment(server, project);
  await project.bringUpToDate();
}

/** Reads the whole folder of a project into its engine, and forgets files that are gone. */
export async function scanFolder(server: LanguageServer, project: Project, options: ScanOptions): Promise<void> {
  const root = project.folderPath;
  if (root === undefined) return;
  const before = new Set(project.diskKeys());
  const read = new Set<string>();
  await readFolder(server, project, root, read, options);
  await readDeployment(server, project);
  await project.bringUpToDate({ pause, signal: options.signal });
  if (options.signal.aborted) return;
  for (const key of before) if (!read.has(key)) project.removeDiskFile(key);
}

/** Learns which of the project's files are deployed as they stand. */
export async function readDeployment(server: LanguageServer, project: Project): Promise<void> {
  const root = project.folderPath;
  if (root === undefined || !server.runtime.readDeployedFiles) return;
  const { engine } = project;
  project.setDeployed(await server.runtime.readDeployedFiles(root, engine.filePaths(), server.warnOnce));
}

async function readFolder(
  server: LanguageServer,
  project: Project,
  folder: string,
  read: Set<string>,
  options: ScanOptions,
): Promise<void> {
  const { fileSystem } = server.runtime;
  if (!fileSystem) return;
  const files = fileSystem.walk(folder, {
    isWanted,
    onUnreadable: (path, reason) =>
      server.warnOnce(
        `The folder ${path} cannot be read (${reason}), so its files are missing from the analysis. Check its permissions.`,
      ),
  });
  for await (const { path } of files) {
    if (options.signal.aborted) return;
    const key = keyOfPath(project, path);
    if (key === undefined || read.has(key)) continue;
    read.add(key);
    await readIntoProject(server, project, path);
    if (read.size % FILES_PER_PAUSE === 0) {
      options.onProgress(read.size);
      await pause();
    }
  }
}

/** Reads one file of a project's folder from the disk, or forgets it where it is gone. `path` is absolute. */
export async function readIntoProject(server: LanguageServer, project: Project, path: string): Promise<void> {
  const key = keyOfPath(project, path);
  if (key === undefined || project.isOpen(key)) return;
  const text = await readText(server, project, key, path);
  if (text === undefined) project.removeDiskFile(key);
  else project.setDiskText(key, text);
}

/** Reads what lies below a new folder; true where there was a file that the engine reads. False for anything but a folder. */
export async function readBelow(server: LanguageServer, project: Project, path: string): Promise<boolean> {
  const read = new Set<string>();
  if (keyOfPath(project, path)?.split('/').some(isIgnoredFolder) !== false) return false;
  if (!(await server.runtime.fileSystem?.isFolder(path))) return false;
  await readFolder(server, project, path, read, { signal: new AbortController().signal, onProgress: () => {} });
  return read.size > 0;
}

/** The text of a file on disk; undefined where there is none that can be read, which is logged once for each file and reason. */
export async function readText(
  server: LanguageServer,
  project: Project,
  key: string,
  path: string,
): Promise<string | undefined> {
  const { fileSystem } = server.runtime;
  if (!fileSystem) return undefined;
  const read = await fileSystem.readText(path, project.engine.config(key).maxFileBytes);
  if (read.kind === 'text') return read.text;
  if (read.kind === 'skipped') server.warnOnce(`${path} was skipped: ${read.reason}.`);
  return undefined;
}

function keyOfPath(project: Project, path: string): string | undefined {
  const root = project.folderPath;
  return root !== undefined && path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

/**
 * For each open document the folder two up, where a Prisma schema lies seen from `migrations/<name>/migration.sql`;
 * never the project's own folder, which is the whole scan.
 */
function neighbourhoods(server: LanguageServer, project: Project): Set<string> {
  const folders = new Set<string>();
  for (const document of server.documents.all()) {
    if (document.project !== project) continue;
    let folder = folderOf(document.key);
    for (let up = 0; up < 2 && folderOf(folder) !== ''; up++) folder = folderOf(folder);
    if (folder !== '') folders.add(folder);
  }
  return folders;
}

/** Lets everything that waits in the event loop run. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

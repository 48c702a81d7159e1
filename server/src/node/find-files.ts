import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import { type SkippedFile, UsageError, type WorkspaceRequest } from '../cli/host.ts';
import { isConfigFile } from '../lint/config.ts';
import { CONFIG_FILE_NAME } from '../lint/config-schema.ts';
import { isWanted } from '../lsp/workspace-files.ts';
import { isMarkerFile } from '../workspace/markers.ts';
import { ancestorsOf, folderOf, isWithin } from '../workspace/path.ts';
import { PRISMA_ENDING, SCRIPT_ENDINGS, SQL_ENDINGS, sourceLanguage } from '../workspace/source-files.ts';
import { isStackFile } from '../workspace/stack/read-stack.ts';
import { STACK_FOLDERS } from '../workspace/stack/setting-files.ts';
import { shownPath, withSlashes } from './display-path.ts';
import { walkFolders } from './walk.ts';

/** A path that the user named. */
export interface Target {
  readonly written: string;
  /** Absolute, with slashes. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'stdin';
}

/** The files that a command is about, before any of them is read. */
export interface FoundFiles {
  /** The folder that the user stands in, with slashes. */
  readonly here: string;
  readonly targets: readonly Target[];
  /** Absolute, each once. */
  readonly found: readonly string[];
  /** Whether a path outside of `here` is shown as an absolute one. */
  readonly absolute: boolean;
  /** Folders that could not be read. */
  readonly unreadable: readonly SkippedFile[];
}

/**
 * Finds the files that the user named, and those that are needed to understand them; see `loadWorkspace`.
 *
 * @throws UsageError where a named path does not exist, cannot be read, or is no file of ours
 */
export async function findFiles(
  cwd: string,
  request: Pick<WorkspaceRequest, 'paths' | 'stdinFile' | 'withStack'>,
): Promise<FoundFiles> {
  const here = withSlashes(cwd);
  const targets = await Promise.all(targetsOf(request).map((target) => locate(here, target)));
  // Outside the current folder paths are shown as the user names them: absolute, or by way of `..`.
  const absolute = targets.some((target) => isAbsolute(target.written));
  const unreadable: SkippedFile[] = [];
  const onUnreadable = (folder: string, reason: string): void => {
    const named = targets.find((target) => target.path === folder);
    if (named) throw new UsageError(`The folder "${named.written}" cannot be read (${reason}). Check its permissions.`);
    unreadable.push({
      path: shownPath(folder, here, absolute),
      reason: `the folder cannot be read (${reason}). Check its permissions`,
    });
  };
  const found = await collect(here, targets, { withStack: request.withStack === true, onUnreadable });
  return { here, targets, found, absolute, unreadable };
}

function targetsOf({
  paths,
  stdinFile,
}: Pick<WorkspaceRequest, 'paths' | 'stdinFile'>): readonly { written: string; stdin: boolean }[] {
  if (stdinFile !== undefined) return [{ written: stdinFile, stdin: true }];
  return (paths.length > 0 ? paths : ['.']).map((written) => ({ written, stdin: false }));
}

async function locate(here: string, { written, stdin }: { written: string; stdin: boolean }): Promise<Target> {
  const path = withSlashes(resolve(here, written));
  const kind = stdin ? 'stdin' : await kindOf(path, written);
  if (kind === 'folder' || sourceLanguage(path) || isConfigFile(path)) {
    return { written, path, kind };
  }
  throw new UsageError(
    `"${written}" is neither SQL (${listed(SQL_ENDINGS)}), nor a Prisma schema (.${PRISMA_ENDING}), nor TypeScript or JavaScript (${listed(SCRIPT_ENDINGS)}), so there is nothing to check in it.`,
  );
}

function listed(endings: readonly string[]): string {
  return endings.map((ending) => `.${ending}`).join(', ');
}

async function kindOf(path: string, written: string): Promise<'file' | 'folder'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`There is no file or folder "${written}".`);
    throw new UsageError(`"${written}" cannot be read (${code}). Check its permissions.`);
  }
}

/** Every file to read, absolute: what is named, its project, and what lies above that. */
async function collect(
  here: string,
  targets: readonly Target[],
  options: { readonly withStack: boolean; onUnreadable(folder: string, reason: string): void },
): Promise<readonly string[]> {
  const { withStack, onUnreadable } = options;
  const isRead = (path: string): boolean => isWanted(path) || (withStack && isStackFile(path));
  const found = new Set<string>();
  const folders = new Set<string>();
  for (const target of targets) {
    const base = target.kind === 'folder' ? target.path : folderOf(target.path);
    if (target.kind !== 'folder') found.add(target.path);
    else folders.add(target.path);
    const project = projectOf(here, base, await markedFolder(base));
    if (project !== undefined) folders.add(project);
    for (const path of await markersAbove(project ?? base, withStack)) found.add(path);
  }
  const outermost = [...folders].filter(
    (folder) => ![...folders].some((other) => other !== folder && isWithin(other, folder)),
  );
  // A named folder below a project is walked on its own too: it may lie in one that walks leave out, such as `vendor`.
  for (const folder of new Set([
    ...outermost,
    ...targets.filter((one) => one.kind === 'folder').map((one) => one.path),
  ])) {
    for (const files of walkFolders(folder, { isWanted: isRead, onUnreadable }))
      for (const path of files) found.add(path);
    if (withStack) for (const path of await hiddenStackFiles(folder)) found.add(path);
  }
  return [...found];
}

/** The folder to read for what lies in `base`; undefined where only the named path itself is to be read. */
function projectOf(here: string, base: string, marked: string | undefined): string | undefined {
  const repository = ancestorsOf(base).find((folder) => isProject(folder)) ?? marked;
  if (repository === undefined) return undefined;
  return isWithin(here, base) && isWithin(repository, here) ? here : repository;
}

function isProject(folder: string): boolean {
  return !isShared(folder) && (existsSync(`${folder}/.git`) || existsSync(`${folder}/${CONFIG_FILE_NAME}`));
}

/** True for folders that hold the projects of many: what lies in them by chance makes none of them one project. */
function isShared(folder: string): boolean {
  return ['', '/', '/tmp', withSlashes(homedir()), withSlashes(tmpdir())].includes(folder);
}

/** The nearest folder from `base` up that holds a marker of a tool. */
async function markedFolder(base: string): Promise<string | undefined> {
  for (const folder of ancestorsOf(base)) {
    if (isShared(folder)) return undefined;
    if ((await namesIn(folder)).some((name) => isMarkerFile(`${folder}/${name}`))) return folder;
  }
  return undefined;
}

/** Configuration and marker files above a folder: markers up to its repository's root, and the nearest configuration wherever it is. */
async function markersAbove(folder: string, withStack: boolean): Promise<readonly string[]> {
  const above = ancestorsOf(folder).filter((one) => one !== '');
  const found: string[] = [];
  const repository = above.findIndex((one) => existsSync(`${one}/.git`));
  for (const one of above.slice(0, repository + 1)) {
    const names = await namesIn(one);
    const paths = names.map((name) => `${one}/${name}`);
    found.push(...paths.filter((path) => isMarkerFile(path) || (withStack && isStackFile(path))));
    if (withStack) found.push(...(await hiddenStackFiles(one)));
  }
  const config = above.map((one) => `${one === '/' ? '' : one}/${CONFIG_FILE_NAME}`).find((path) => existsSync(path));
  return config === undefined ? found : [...found, config];
}

/** What tells of the stack in those hidden folders that walks leave out. */
async function hiddenStackFiles(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const hidden of STACK_FOLDERS) {
    const names = await namesIn(`${folder}/${hidden}`);
    found.push(...names.map((name) => `${folder}/${hidden}/${name}`).filter(isStackFile));
  }
  return found;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

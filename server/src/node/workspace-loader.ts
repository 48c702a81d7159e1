import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, relative, resolve } from 'node:path';
import { type LoadedWorkspace, type SkippedFile, UsageError, type WorkspaceRequest } from '../cli/host.ts';
import { isConfigFile, resolveConfig } from '../lint/config.ts';
import { CONFIG_FILE_NAME } from '../lint/config-schema.ts';
import { isWanted } from '../lsp/workspace-files.ts';
import { isMarkerFile } from '../workspace/markers.ts';
import { ancestorsOf, commonFolder, folderOf, isWithin } from '../workspace/path.ts';
import { isQueryScript } from '../workspace/scripts.ts';
import { PRISMA_ENDING, SCRIPT_ENDINGS, SQL_ENDINGS, sourceLanguage } from '../workspace/source-files.ts';
import { readTextNow } from './file-system.ts';
import { walkFolders } from './walk.ts';

/** A path that the user named. */
interface Target {
  readonly written: string;
  /** Absolute, with slashes. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'stdin';
}

/**
 * Reads the files that the user named, and those that are needed to understand them: the rest of their project, and the markers and
 * the configuration above it. Ignored files, too large ones and those that are no text are left out; only those that the user asked
 * for are listed as skipped.
 *
 * The project of a path is the nearest folder above it with `.git` or a configuration file, but not more than the folder that the user
 * stands in; without either, it is the nearest folder with a marker of a tool, or what the path names. The home folder and the one for
 * temporary files are nobody's project, whatever lies in them.
 *
 * @param cwd the folder that the user stands in
 * @param readStdin the text for `request.stdinFile`
 * @throws UsageError where a named path does not exist, cannot be read, or is no file of ours
 */
export async function loadWorkspace(
  cwd: string,
  request: WorkspaceRequest,
  readStdin: () => Promise<string>,
): Promise<LoadedWorkspace> {
  const here = withSlashes(cwd);
  const targets = await Promise.all(targetsOf(request).map((target) => locate(here, target)));
  const skipped: SkippedFile[] = [];
  // Outside the current folder paths are shown as the user names them: absolute, or by way of `..`.
  const absolute = targets.some((target) => isAbsolute(target.written));
  const display = (path: string) => (absolute && !isWithin(here, path) ? path : withSlashes(relative(here, path)));
  const found = await collect(here, targets, (folder, reason) => {
    const named = targets.find((target) => target.path === folder);
    if (named) throw new UsageError(`The folder "${named.written}" cannot be read (${reason}). Check its permissions.`);
    skipped.push({ path: display(folder), reason: `the folder cannot be read (${reason}). Check its permissions` });
  });
  const root = commonFolder([
    ...found,
    ...targets.map((target) => `${target.path}${target.kind === 'folder' ? '/x' : ''}`),
  ]);
  const keyOf = (path: string) => path.slice(root === '/' ? 1 : root.length + 1);
  const isNamed = (path: string) => targets.some((target) => isWithin(target.path, path));

  const texts = new Map<string, string>();
  const configs = found.filter(isConfigFile);
  for (const path of configs) {
    const read = readTextNow(path, Number.POSITIVE_INFINITY);
    if (read.kind === 'text') texts.set(path, read.text);
    else if (read.kind === 'skipped') skipped.push({ path: display(path), reason: read.reason });
  }
  const config = resolveConfig({
    files: configs.map((path) => ({ path: keyOf(path), text: texts.get(path) ?? '' })),
    flags: request.flags,
    rules: [],
  });
  for (const path of found) {
    if (isConfigFile(path)) continue;
    const target = targets.find((one) => one.path === path);
    const { isIgnored, maxFileBytes } = config.forFile(keyOf(path));
    if (isIgnored(keyOf(path))) {
      if (target) skipped.push({ path: display(path), reason: `"ignore" in ${CONFIG_FILE_NAME} lists it` });
      continue;
    }
    if (target?.kind === 'stdin') {
      texts.set(path, (await readStdin()).replace(/^\uFEFF/, ''));
      continue;
    }
    const read = readTextNow(path, maxFileBytes);
    if (read.kind === 'text') {
      // Most scripts of a repository hold no query: their texts are not kept.
      if (target || sourceLanguage(path) !== 'typescript' || isMarkerFile(path) || isQueryScript(path, read.text))
        texts.set(path, read.text);
    } else if (read.kind === 'skipped' && target)
      throw new UsageError(`"${target.written}" was not checked: ${read.reason}.`);
    else if (read.kind === 'skipped' && isNamed(path)) skipped.push({ path: display(path), reason: read.reason });
  }

  const paths = [...texts.keys()].sort();
  return {
    root,
    files: paths.map((path) => ({ path: keyOf(path), text: texts.get(path) ?? '' })),
    // A configuration above the named paths holds for them, so that its problems are theirs.
    selected: paths.filter((path) => (isNamed(path) && !isMarkerFile(path)) || governs(path, targets)).map(keyOf),
    skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)),
    display: (path) => display(path === '' ? root : `${root === '/' ? '' : root}/${path}`),
  };
}

function targetsOf({ paths, stdinFile }: WorkspaceRequest): readonly { written: string; stdin: boolean }[] {
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
  onUnreadable: (folder: string, reason: string) => void,
): Promise<readonly string[]> {
  const found = new Set<string>();
  const folders = new Set<string>();
  for (const target of targets) {
    const base = target.kind === 'folder' ? target.path : folderOf(target.path);
    if (target.kind !== 'folder') found.add(target.path);
    else folders.add(target.path);
    const project = projectOf(here, base, await markedFolder(base));
    if (project !== undefined) folders.add(project);
    for (const path of await markersAbove(project ?? base)) found.add(path);
  }
  const outermost = [...folders].filter(
    (folder) => ![...folders].some((other) => other !== folder && isWithin(other, folder)),
  );
  // A named folder below a project is walked on its own too: it may lie in one that walks leave out, such as `vendor`.
  for (const folder of new Set([
    ...outermost,
    ...targets.filter((one) => one.kind === 'folder').map((one) => one.path),
  ])) {
    for (const files of walkFolders(folder, { isWanted, onUnreadable })) for (const path of files) found.add(path);
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
async function markersAbove(folder: string): Promise<readonly string[]> {
  const above = ancestorsOf(folder).filter((one) => one !== '');
  const found: string[] = [];
  const repository = above.findIndex((one) => existsSync(`${one}/.git`));
  for (const one of above.slice(0, repository + 1)) {
    const names = await namesIn(one);
    found.push(...names.map((name) => `${one}/${name}`).filter((path) => isMarkerFile(path)));
  }
  const config = above.map((one) => `${one === '/' ? '' : one}/${CONFIG_FILE_NAME}`).find((path) => existsSync(path));
  return config === undefined ? found : [...found, config];
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

function governs(path: string, targets: readonly Target[]): boolean {
  return isConfigFile(path) && targets.some((target) => isWithin(folderOf(path), target.path));
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

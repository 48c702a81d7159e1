import { type LoadedWorkspace, type SkippedFile, UsageError, type WorkspaceRequest } from '../cli/host.ts';
import { isConfigFile, resolveConfig } from '../lint/config.ts';
import { CONFIG_FILE_NAME } from '../lint/config-schema.ts';
import { isWanted } from '../lsp/workspace-files.ts';
import { isMarkerFile } from '../workspace/markers.ts';
import { commonFolder, folderOf, isWithin } from '../workspace/path.ts';
import { isQueryScript } from '../workspace/scripts.ts';
import { sourceLanguage } from '../workspace/source-files.ts';
import { MOST_STACK_CHARACTERS } from '../workspace/stack/read-stack.ts';
import { displayPath, shownPath } from './display-path.ts';
import { readTextNow } from './file-system.ts';
import { findFiles, type Target } from './find-files.ts';

/**
 * Reads the files that the user named, and those that are needed to understand them: the rest of their project, the markers and the
 * configuration above it and, on request, what tells of the stack. Ignored files, too large ones and those that are no text are left
 * out; only those that the user asked for are listed as skipped.
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
  const { here, targets, found, absolute, unreadable } = await findFiles(cwd, request);
  const skipped: SkippedFile[] = [...unreadable];
  const display = (path: string) => shownPath(path, here, absolute);
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
    const forStack = target === undefined && !isWanted(path);
    const read = readTextNow(path, forStack ? MOST_STACK_CHARACTERS : maxFileBytes);
    if (read.kind === 'text') {
      // Most scripts of a repository hold no query: their texts are not kept.
      if (target || sourceLanguage(path) !== 'typescript' || isMarkerFile(path) || isQueryScript(path, read.text))
        texts.set(path, read.text);
    } else if (read.kind === 'skipped' && target)
      throw new UsageError(`"${target.written}" was not checked: ${read.reason}.`);
    else if (read.kind === 'skipped' && isNamed(path) && !forStack)
      skipped.push({ path: display(path), reason: read.reason });
  }

  const paths = [...texts.keys()].sort();
  const naming = { root, here, absolute };
  return {
    root,
    naming,
    files: paths.map((path) => ({ path: keyOf(path), text: texts.get(path) ?? '' })),
    // A configuration above the named paths holds for them, so that its problems are theirs.
    selected: paths
      .filter((path) => (isNamed(path) && isWanted(path) && !isMarkerFile(path)) || governs(path, targets))
      .map(keyOf),
    skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)),
    display: (path) => displayPath(naming, path),
  };
}

function governs(path: string, targets: readonly Target[]): boolean {
  return isConfigFile(path) && targets.some((target) => isWithin(folderOf(path), target.path));
}

/** Paths are opaque '/'-separated keys: workspace-relative or absolute. Nothing here knows a file system. */

/** The folder of a path; `''` for a path without a slash. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : slash === 0 ? '/' : path.slice(0, slash);
}

/** The last segment. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `folder/name`; `name` alone where the folder is the workspace's root. */
export function joinPath(folder: string, name: string): string {
  return folder === '' || folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** True where `path` is the folder or anything below it. The root folder `''` holds everything. */
export function isWithin(folder: string, path: string): boolean {
  return folder === '' || path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The folder itself, then its ancestors up to and including the root `''`. */
export function ancestorsOf(folder: string): string[] {
  const folders = [folder];
  let current = folder;
  while (current !== '' && current !== '/') {
    current = folderOf(current);
    folders.push(current);
  }
  if (current === '/') folders.push('');
  return folders;
}

/**
 * `./a/../b` written in a configuration file of `folder`, as a path; a path that leaves the workspace's root stays at the root.
 * Glob parts stay as written.
 */
export function resolvePath(folder: string, written: string): string {
  const segments = written.startsWith('/') ? [''] : folder === '' ? [] : folder.split('/');
  for (const segment of written.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment);
  }
  return segments.join('/');
}

/** The deepest folder that holds all the paths' folders; `''` for none. */
export function commonFolder(paths: readonly string[]): string {
  let common: string | undefined;
  for (const path of paths) {
    const folder = folderOf(path);
    if (common === undefined) common = folder;
    while (!isWithin(common, folder)) common = folderOf(common);
    if (common === '' || (common === '/' && folder !== '/')) return '';
  }
  return common ?? '';
}

/** Orders text by code unit, so that results are the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

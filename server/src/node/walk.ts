import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WalkOptions } from '../lsp/runtime.ts';
import { isIgnoredFolder } from '../workspace/ignored-folders.ts';
import { errorCode } from './error-code.ts';

interface Folder {
  readonly path: string;
  /** The path without symbolic links, by which a folder is known; undefined where a link leads here. */
  readonly real?: string;
}

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/**
 * The wanted files below `root`, a folder at a time in name order, as absolute '/'-separated paths. Symbolic links are followed, each
 * real folder is entered once, so that a loop of links ends. Folders that cannot be read are reported and passed over.
 *
 * Folders are read synchronously: one takes some microseconds, which is less than waiting for a thread would.
 */
export function* walkFolders(root: string, options: WalkOptions): Generator<readonly string[]> {
  const visited = new Set<string>();
  const pending: Folder[] = [{ path: root }];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const { path: parent } = folder;
    const read = readFolder(folder, options, visited);
    if (!read) continue;
    const files: string[] = [];
    const subfolders: Folder[] = [];
    for (const { name, kind } of read.entries) {
      const path = `${parent}/${name}`;
      const target = kind === 'link' ? linkTarget(path) : kind;
      if (!options.shallow && target === 'folder' && !isIgnoredFolder(name)) {
        subfolders.push(kind === 'link' ? { path } : { path, real: join(read.real, name) });
      }
      if (target === 'file' && options.isWanted(path.slice(root.length + 1))) files.push(path);
    }
    if (files.length > 0) yield files;
    // The last one is taken first.
    pending.push(...subfolders.reverse());
  }
}

/** The entries of a folder in name order; undefined where it was visited already or cannot be read. */
function readFolder(
  { path, real: known }: Folder,
  options: WalkOptions,
  visited: Set<string>,
): { readonly real: string; readonly entries: readonly Entry[] } | undefined {
  try {
    const real = known ?? realpathSync(path);
    if (visited.has(real)) return undefined;
    visited.add(real);
    const entries = readdirSync(path, { withFileTypes: true }).flatMap(entryOf);
    return { real, entries: entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)) };
  } catch (error) {
    options.onUnreadable(path, errorCode(error));
    return undefined;
  }
}

function entryOf(found: Dirent): readonly Entry[] {
  const { name } = found;
  if (found.isFile()) return [{ name, kind: 'file' }];
  if (found.isDirectory()) return [{ name, kind: 'folder' }];
  return found.isSymbolicLink() ? [{ name, kind: 'link' }] : [];
}

/** What a link leads to; undefined where it leads nowhere. */
function linkTarget(path: string): 'file' | 'folder' | undefined {
  try {
    const target = statSync(path);
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

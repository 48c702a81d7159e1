import { opendir, readFile, realpath, stat } from 'node:fs/promises';
import type { FileSystem, FileText, FoundFile, WalkOptions } from '../lsp/runtime.ts';
import { isIgnoredFolder } from '../workspace/ignored-folders.ts';
import { errorCode } from './error-code.ts';

/** The disk of this machine. */
export const nodeFileSystem: FileSystem = { walk, isFolder, readText };

/**
 * Finds the wanted files below `root`, folder by folder in name order. Symbolic links are followed, each real folder
 * is entered once, so that a loop of links ends. Folders that cannot be read are reported and passed over.
 */
async function* walk(root: string, options: WalkOptions): AsyncGenerator<FoundFile> {
  const visited = new Set<string>();
  const pending = [root];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = await readFolder(folder, options, visited);
    const subfolders: string[] = [];
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      const relative = path.slice(root.length + 1);
      const kind = entry.kind === 'link' ? await linkTarget(path) : entry.kind;
      if (!options.shallow && kind === 'folder' && !isIgnoredFolder(entry.name)) subfolders.push(path);
      if (kind === 'file' && options.isWanted(relative)) yield { path, bytes: await sizeOf(path) };
    }
    // The last one is taken first.
    pending.push(...subfolders.reverse());
  }
}

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** The entries of a folder in name order; none where it was visited already or cannot be read. */
async function readFolder(folder: string, options: WalkOptions, visited: Set<string>): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    const real = await realpath(folder);
    if (visited.has(real)) return [];
    visited.add(real);
    for await (const entry of await opendir(folder)) {
      if (entry.isFile()) entries.push({ name: entry.name, kind: 'file' });
      else if (entry.isDirectory()) entries.push({ name: entry.name, kind: 'folder' });
      else if (entry.isSymbolicLink()) entries.push({ name: entry.name, kind: 'link' });
    }
  } catch (error) {
    options.onUnreadable(folder, errorCode(error));
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** What a link leads to; undefined where it leads nowhere. */
async function linkTarget(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const target = await stat(path);
    return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await linkTarget(path)) === 'folder';
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    return 0;
  }
}

/** Reads a text file: UTF-8, or UTF-16 with a byte order mark, as SQL Server's tools write it. The mark is not part of the text. */
async function readText(path: string, maxBytes: number): Promise<FileText> {
  try {
    const { size } = await stat(path);
    if (size > maxBytes) {
      return {
        kind: 'skipped',
        reason: `it has ${megabytes(size)}, more than the ${megabytes(maxBytes)} that "maxFileBytes" allows. Raise "maxFileBytes" in schemawise.config.json to have it read, or list it in "ignore"`,
      };
    }
    return decodeText(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { kind: 'missing' };
    return { kind: 'skipped', reason: `it cannot be read (${errorCode(error)}). Check its permissions` };
  }
}

/** Decodes a file's bytes; see {@link readText}. */
export function decodeText(bytes: Uint8Array): FileText {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { kind: 'text', text };
    return {
      kind: 'skipped',
      reason: 'it holds null bytes, so it is not a text file. List it in "ignore" to silence this',
    };
  } catch {
    return {
      kind: 'skipped',
      reason: 'it is not UTF-8 (nor UTF-16 with a byte order mark). Save it as UTF-8 to have it read',
    };
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

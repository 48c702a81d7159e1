import { readFileSync, statSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { decodeText, tooLarge } from '../lsp/file-text.ts';
import { diskPath, fileUri } from '../lsp/locations.ts';
import type { FileSystem, FileText, FoundFile, WalkOptions } from '../lsp/runtime.ts';
import { errorCode } from './error-code.ts';
import { walkFolders } from './walk.ts';

/** The disk of this machine. */
export const nodeFileSystem: FileSystem = { pathOf: diskPath, uriOf: fileUri, walk, isFolder, readText };

/** Folders that are read between two pauses for other work. */
const FOLDERS_PER_PAUSE = 16;

/** The wanted files below `root`; see {@link walkFolders}. */
async function* walk(root: string, options: WalkOptions): AsyncGenerator<FoundFile> {
  let folders = 0;
  for (const files of walkFolders(root, options)) {
    for (const path of files) yield { path };
    if (++folders % FOLDERS_PER_PAUSE === 0) await pause();
  }
}

/** Lets everything that waits in the event loop run. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (target) => target.isDirectory(),
    () => false,
  );
}

/** Reads a text file: UTF-8, or UTF-16 with a byte order mark, as SQL Server's tools write it. The mark is not part of the text. */
async function readText(path: string, maxBytes: number): Promise<FileText> {
  try {
    const found = await stat(path);
    // A pipe would be waited for until somebody writes to it.
    if (!found.isFile()) return { kind: 'skipped', reason: 'it is no regular file' };
    return found.size > maxBytes ? tooLarge(found.size, maxBytes) : decodeText(await readFile(path));
  } catch (error) {
    return unreadable(error);
  }
}

/** {@link readText} without waiting: for a program that has nothing else to do. */
export function readTextNow(path: string, maxBytes: number): FileText {
  try {
    const { size } = statSync(path);
    return size > maxBytes ? tooLarge(size, maxBytes) : decodeText(readFileSync(path));
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable(error: unknown): FileText {
  const code = errorCode(error);
  if (code === 'ENOENT') return { kind: 'missing' };
  return { kind: 'skipped', reason: `it cannot be read (${code}). Check its permissions` };
}

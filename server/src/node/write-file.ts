import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file as a whole or not at all: into a file beside it that then takes its place. A link stays a link, and the permissions stay.
 * @throws where the folder or the file cannot be written
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const temporary = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    const known = await stat(target).catch(() => undefined);
    if (known) await chmod(temporary, known.mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Makes a new file as a whole or not at all, with the folders above it.
 * @throws where there is such a file already (`EEXIST`), or where it cannot be written
 */
export async function createFileAtomically(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await link(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** The text in the encoding that the file at `path` has now: its byte order mark is kept, and UTF-16 stays UTF-16. */
export async function encodeLike(path: string, text: string): Promise<Uint8Array> {
  const now = await readFile(path);
  if (now[0] === 0xff && now[1] === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (now[0] === 0xfe && now[1] === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  const marked = now[0] === 0xef && now[1] === 0xbb && now[2] === 0xbf;
  return Buffer.from(marked ? `\ufeff${text}` : text, 'utf8');
}

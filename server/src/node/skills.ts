import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SkillFolder } from '../advisor/skills/library.ts';
import type { SkillFile } from '../advisor/skills/skill.ts';
import { errorCode } from './error-code.ts';

/** Files of one spoke, and folders in it, beyond which nothing is read. */
const MOST_FILES = 100;
const DEEPEST_FOLDER = 4;

/** The folder of the shipped spokes: beside the package's bundles, or at the root of the extension and of the repository. */
export function shippedSkillsFolder(): string | undefined {
  const here = import.meta.dirname;
  return [join(here, 'skills'), join(here, '../../skills'), join(here, '../../../skills')].find((folder) =>
    existsSync(join(folder, 'databases-data-core')),
  );
}

/**
 * The spokes in a folder, one a subfolder, sorted by name; empty where the folder is missing. Only Markdown is read.
 *
 * @param onProblem hears, in a sentence for people, of a file that cannot be read
 */
export async function readSkillFolders(
  folder: string,
  onProblem: (problem: string) => void,
): Promise<readonly SkillFolder[]> {
  const entries = await entriesOf(folder);
  const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    ids.sort().map(async (id) => ({ id, files: await markdownIn(join(folder, id), '', onProblem, 0) })),
  );
}

async function markdownIn(
  folder: string,
  prefix: string,
  onProblem: (problem: string) => void,
  depth: number,
): Promise<readonly SkillFile[]> {
  if (depth > DEEPEST_FOLDER) return [];
  const files: SkillFile[] = [];
  const entries = [...(await entriesOf(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (files.length >= MOST_FILES) break;
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory())
      files.push(...(await markdownIn(join(folder, entry.name), `${path}/`, onProblem, depth + 1)));
    else if (entry.isFile() && entry.name.endsWith('.md')) {
      try {
        files.push({ path, text: await readFile(join(folder, entry.name), 'utf8') });
      } catch (error) {
        onProblem(`${path} of a spoke cannot be read (${errorCode(error)}). Check its permissions.`);
      }
    }
  }
  return files;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

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
 * The spokes in a folder, one a subfolder, sorted by name; empty where the folder is missing.
 *
 * @param onProblem hears, in a sentence for people, of a file that cannot be read
 * @param isWanted by a file's name; Markdown alone without it
 */
export async function readSkillFolders(
  folder: string,
  onProblem: (problem: string) => void,
  isWanted: (name: string) => boolean = (name) => name.endsWith('.md'),
): Promise<readonly SkillFolder[]> {
  const entries = await entriesOf(folder);
  const ids = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    ids.sort().map(async (id) => ({ id, files: await filesIn(join(folder, id), '', { onProblem, isWanted }, 0) })),
  );
}

async function filesIn(
  folder: string,
  prefix: string,
  options: { onProblem(problem: string): void; isWanted(name: string): boolean },
  depth: number,
): Promise<readonly SkillFile[]> {
  if (depth > DEEPEST_FOLDER) return [];
  const files: SkillFile[] = [];
  const entries = [...(await entriesOf(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (files.length >= MOST_FILES) break;
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) files.push(...(await filesIn(join(folder, entry.name), `${path}/`, options, depth + 1)));
    else if (entry.isFile() && options.isWanted(entry.name)) {
      try {
        files.push({ path, text: await readFile(join(folder, entry.name), 'utf8') });
      } catch (error) {
        options.onProblem(`${path} of a spoke cannot be read (${errorCode(error)}). Check its permissions.`);
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

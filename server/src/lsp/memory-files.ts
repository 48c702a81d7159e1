import { MEMORY_FOLDER } from '../advisor/memory/memory-entry.ts';
import {
  type MemoryFolder,
  MOST_MEMORY_CHARACTERS,
  MOST_MEMORY_FILES,
  readMemory,
} from '../advisor/memory/read-memory.ts';
import type { SkillFile } from '../advisor/skills/skill.ts';
import type { FileSystem } from './runtime.ts';

/**
 * Reads `.schemawise/memory` below a root; empty where there is no such folder, which is how a workspace without a memory says so.
 *
 * @param root absolute and '/'-separated
 */
export async function readMemoryFolder(fileSystem: FileSystem, root: string): Promise<MemoryFolder> {
  const folder = `${root}/${MEMORY_FOLDER}`;
  const names = new Set<string>();
  const files: SkillFile[] = [];
  const problems: string[] = [];
  if (await fileSystem.isFolder(folder)) {
    const onUnreadable = (path: string, reason: string): void => {
      problems.push(
        `The folder ${path} cannot be read (${reason}), so nothing is remembered from it. Check its permissions.`,
      );
    };
    const found = fileSystem.walk(folder, { shallow: true, onUnreadable, isWanted: (name) => name.endsWith('.md') });
    for await (const { path } of found) {
      const name = path.slice(folder.length + 1);
      names.add(name);
      if (files.length >= MOST_MEMORY_FILES) continue;
      // A character has up to four bytes; the reader says what is wrong with a file that is longer.
      const read = await fileSystem.readText(path, MOST_MEMORY_CHARACTERS * 4);
      if (read.kind === 'text') files.push({ path: name, text: read.text });
      else if (read.kind === 'skipped')
        problems.push(
          `${MEMORY_FOLDER}/${name} is not used: it cannot be read as text, or it is too long. Save it as UTF-8, shortened to the decision.`,
        );
    }
  }
  const memory = readMemory(files);
  return { entries: memory.entries, problems: [...problems, ...memory.problems], names };
}

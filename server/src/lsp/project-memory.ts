import { type MemoryFolder, NO_MEMORY } from '../advisor/memory/read-memory.ts';
import type { LanguageServer } from './language-server.ts';
import { readMemoryFolder } from './memory-files.ts';
import type { Project } from './project.ts';

/** The memory of a project's folder as it is on disk now; what is wrong in it is logged once. */
export async function memoryOf({ runtime, warnOnce }: LanguageServer, project: Project): Promise<MemoryFolder> {
  const { folderPath } = project;
  if (folderPath === undefined || !runtime.fileSystem) return { ...NO_MEMORY, names: new Set() };
  const memory = await readMemoryFolder(runtime.fileSystem, folderPath);
  for (const problem of memory.problems) warnOnce(problem);
  return memory;
}

import { join } from 'node:path';
import { type SkillLibrary, skillLibrary } from '../../server/src/advisor/skills/library.ts';
import { readSkillFolders } from '../../server/src/node/skills.ts';

/** The shipped spokes. */
export async function shippedLibrary(): Promise<SkillLibrary> {
  const folders = await readSkillFolders(join(import.meta.dirname, '../../skills'), (problem) => {
    throw new Error(problem);
  });
  return skillLibrary(folders);
}

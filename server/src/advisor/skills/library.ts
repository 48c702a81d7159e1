import { readSkill } from './read-skill.ts';
import type { Skill, SkillFile } from './skill.ts';

/** A folder of a skill with its files. */
export interface SkillFolder {
  readonly id: string;
  readonly files: readonly SkillFile[];
}

/** The spokes that answers are made of. */
export interface SkillLibrary {
  skill(id: string): Skill | undefined;
  readonly skills: readonly Skill[];
  /** What is wrong with spokes that are not used, as sentences. */
  readonly problems: readonly string[];
}

/** The shipped spokes, and those of the workspace, which add to them or replace one of the same name. */
export function skillLibrary(shipped: readonly SkillFolder[], team: readonly SkillFolder[] = []): SkillLibrary {
  const byId = new Map<string, Skill>();
  const problems: string[] = [];
  const add = (folders: readonly SkillFolder[], own: boolean): void => {
    for (const { id, files } of folders) {
      const read = readSkill(id, files, own);
      if ('skill' in read) byId.set(id, read.skill);
      else problems.push(read.problem);
    }
  };
  add(shipped, false);
  add(team, true);
  return { skill: (id) => byId.get(id), skills: [...byId.values()], problems };
}

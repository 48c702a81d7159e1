import { readFrontmatter, recordOf, textOf, textsOf } from '../frontmatter.ts';
import { readSections } from './sections.ts';
import type { Skill, SkillFile } from './skill.ts';
import { withFrench } from './with-french.ts';

/** A skill, or what is wrong with it in a sentence that says what to do. */
export type ReadSkill = { readonly skill: Skill } | { readonly problem: string };

/** A spoke is read whole into memory; longer ones are refused. */
const MAX_SKILL_LENGTH = 1_000_000;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads a skill in the Agent Skills format: `SKILL.md` begins with YAML between two lines `---`, with `name` (the folder's name) and
 * `description`; `metadata` may hold `title`, `title_fr`, `summary_fr`, `triggers`, `triggers_fr` and `gates`. Never throws.
 *
 * @param id the name of the skill's folder
 * @param files its Markdown files, `SKILL.md` among them
 */
export function readSkill(id: string, files: readonly SkillFile[], team = false): ReadSkill {
  const wrong = (what: string): ReadSkill => ({ problem: `The spoke "${id}" is not used: ${what}` });
  if (!ID.test(id)) return wrong('its folder must be named in lower case, with digits and single hyphens.');
  const main = files.find((file) => file.path === 'SKILL.md');
  if (!main) return wrong('SKILL.md is missing. Add it, with `name` and `description` between two lines `---`.');
  if (files.reduce((sum, file) => sum + file.text.length, 0) > MAX_SKILL_LENGTH)
    return wrong('its files are longer than a million characters. Shorten them.');
  const read = readFrontmatter('SKILL.md', main.text, '`name` and `description`');
  if ('problem' in read) return wrong(read.problem);
  const { name, description, metadata: own } = read.values;
  if (name !== id) return wrong(`\`name\` in SKILL.md must be the folder's name, "${id}".`);
  if (typeof description !== 'string' || description.trim() === '')
    return wrong('`description` in SKILL.md is missing. Say in a sentence what the spoke decides and when to use it.');
  const metadata = recordOf(own);
  const title = textOf(metadata.title) ?? id;
  const titleFr = textOf(metadata.title_fr);
  const summaryFr = textOf(metadata.summary_fr);
  const sections = withFrench(
    files.filter((file) => file.path.endsWith('.md')).flatMap((file) => readSections(id, file)),
  );
  return {
    skill: {
      id,
      title,
      ...(titleFr !== undefined ? { titleFr } : {}),
      description,
      ...(summaryFr !== undefined ? { summaryFr } : {}),
      triggers: [...textsOf(metadata.triggers), ...textsOf(metadata.triggers_fr)],
      gates: textsOf(metadata.gates),
      sections,
      team,
    },
  };
}

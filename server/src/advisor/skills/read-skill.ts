import { type Document, parseDocument } from 'yaml';
import { readSections } from './sections.ts';
import type { Skill, SkillFile } from './skill.ts';

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
  const frontmatter = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(main.text);
  if (!frontmatter)
    return wrong('SKILL.md must begin with YAML between two lines `---`, with `name` and `description` in it.');
  const document = parseDocument(frontmatter[1] ?? '', { prettyErrors: false });
  const [error] = document.errors;
  if (error) return wrong(`the YAML at the top of SKILL.md cannot be read (${error.message}). Mend it.`);
  const values = valuesOf(document);
  if (!values)
    return wrong('the YAML at the top of SKILL.md uses aliases (`*name`), which are not read. Write the values out.');
  const { name, description } = values;
  if (name !== id) return wrong(`\`name\` in SKILL.md must be the folder's name, "${id}".`);
  if (typeof description !== 'string' || description.trim() === '')
    return wrong('`description` in SKILL.md is missing. Say in a sentence what the spoke decides and when to use it.');
  const metadata = record(values.metadata);
  const title = text(metadata.title) ?? id;
  const titleFr = text(metadata.title_fr);
  const summaryFr = text(metadata.summary_fr);
  const sections = files.filter((file) => file.path.endsWith('.md')).flatMap((file) => readSections(id, file));
  return {
    skill: {
      id,
      title,
      ...(titleFr !== undefined ? { titleFr } : {}),
      description,
      ...(summaryFr !== undefined ? { summaryFr } : {}),
      triggers: [...texts(metadata.triggers), ...texts(metadata.triggers_fr)],
      gates: texts(metadata.gates),
      sections,
      team,
    },
  };
}

/** Undefined where the document uses aliases, by which a small text can stand for a huge one. */
function valuesOf(document: Document): Readonly<Record<string, unknown>> | undefined {
  try {
    return record(document.toJS({ maxAliasCount: 0 }));
  } catch {
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

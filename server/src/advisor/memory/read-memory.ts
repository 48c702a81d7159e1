import { readFrontmatter, textOf, textsOf } from '../frontmatter.ts';
import type { SkillFile } from '../skills/skill.ts';
import { MEMORY_FOLDER, MEMORY_KINDS, MEMORY_STATUSES, type MemoryEntry } from './memory-entry.ts';
import { scrub } from './scrub.ts';

/** Files of a memory, and characters of one, that are read. */
export const MOST_MEMORY_FILES = 500;
export const MOST_MEMORY_CHARACTERS = 100_000;

/** A workspace's memory, newest first, and what is wrong with files that are not used, as sentences. */
export interface Memory {
  readonly entries: readonly MemoryEntry[];
  readonly problems: readonly string[];
}

/** A memory with the names in its folder, those of files that cannot be read among them. */
export interface MemoryFolder extends Memory {
  readonly names: ReadonlySet<string>;
}

export const NO_MEMORY: Memory = { entries: [], problems: [] };

/**
 * Reads the files of `.schemawise/memory`. What a person wrote there by hand is cleaned of secrets and rows as well before an answer shows
 * it. Never throws.
 *
 * @param files Markdown files by their names in the folder; a README.md is not for us
 */
export function readMemory(files: readonly SkillFile[]): Memory {
  const entries: MemoryEntry[] = [];
  const problems: string[] = [];
  for (const { path, text } of files) {
    if (/^readme\.md$/i.test(path)) continue;
    const read = readEntry(path, text);
    if ('entry' in read) entries.push(read.entry);
    else problems.push(read.problem);
  }
  entries.sort((a, b) => (a.date === b.date ? (a.file < b.file ? -1 : 1) : a.date < b.date ? 1 : -1));
  return { entries, problems };
}

function readEntry(file: string, text: string): { readonly entry: MemoryEntry } | { readonly problem: string } {
  const wrong = (what: string) => ({ problem: `${MEMORY_FOLDER}/${file} is not used: ${what}` });
  if (text.length > MOST_MEMORY_CHARACTERS)
    return wrong(`it is longer than ${MOST_MEMORY_CHARACTERS} characters. Shorten it to the decision.`);
  const read = readFrontmatter(file, text, '`kind`');
  if ('problem' in read) return wrong(read.problem);
  const { values, body } = read;
  const kind = MEMORY_KINDS.find((one) => one === values.kind);
  if (!kind) return wrong(`\`kind\` must be one of ${MEMORY_KINDS.join(', ')}.`);
  const status = MEMORY_STATUSES.find((one) => one === values.status);
  if (values.status !== undefined && !status) return wrong(`\`status\` must be one of ${MEMORY_STATUSES.join(', ')}.`);
  const heading = /^#\s+(.+?)\s*$/m.exec(body);
  if (!heading) return wrong('a line `# …` with the decision in a few words is missing below the YAML. Add it.');
  const date = /^\d{4}-\d\d-\d\d/.exec(String(values.date ?? ''))?.[0] ?? '';
  const question = textOf(values.question);
  return {
    entry: {
      file,
      kind,
      date,
      title: scrub(heading[1] ?? ''),
      ...(status ? { status } : {}),
      ...(question === undefined ? {} : { question: scrub(question) }),
      tables: textsOf(values.tables),
      spokes: textsOf(values.spokes),
      gates: textsOf(values.gates).map(scrub),
      text: scrub(body.slice(heading.index + heading[0].length).trim()),
    },
  };
}

import { fold } from '../router/words.ts';
import { MEMORY_FOLDER, type MemoryEntry, type MemoryKind, type MemoryStatus } from './memory-entry.ts';
import { REMOVED, scrub } from './scrub.ts';

/** What a person wants remembered, as written. */
export interface Remembered {
  readonly kind: MemoryKind;
  readonly status?: MemoryStatus;
  /** What was decided, and why; its first sentence becomes the title. */
  readonly text: string;
  readonly question?: string;
  readonly tables: readonly string[];
  readonly spokes: readonly string[];
  readonly gates: readonly string[];
}

/** A new file of the memory, relative to the workspace. */
export interface MemoryFile {
  readonly path: string;
  readonly text: string;
  /** True where a secret or a row of data was removed: the writer should look it over. */
  readonly scrubbed: boolean;
}

const LONGEST_TITLE = 90;
const LONGEST_SLUG = 60;
const LONGEST_QUESTION = 2_000;
const LONGEST_TEXT = 20_000;

/**
 * The file that remembers a decision. Secrets and rows of data are removed from everything that goes into it.
 *
 * @param existing the names in the folder: the new file has another one, so that nothing is ever overwritten
 */
export function composeEntry(remembered: Remembered, now: Date, existing: ReadonlySet<string>): MemoryFile {
  const date = now.toISOString().slice(0, 10);
  const said = remembered.text.trim().slice(0, LONGEST_TEXT);
  const asked = remembered.question?.trim().slice(0, LONGEST_QUESTION);
  const text = scrub(said);
  const question = asked === undefined ? undefined : scrub(asked);
  const title = titleOf(text);
  const lines = [
    '---',
    `kind: ${remembered.kind}`,
    `date: ${date}`,
    ...(remembered.status === undefined ? [] : [`status: ${remembered.status}`]),
    ...(question === undefined || question === '' ? [] : [`question: ${JSON.stringify(question)}`]),
    ...list('tables', remembered.tables),
    ...list('spokes', remembered.spokes),
    ...list('gates', remembered.gates.map(scrub)),
    '---',
    `# ${title}`,
    '',
    ...below(title, text),
  ];
  const name = freeName(`${date}-${slugOf(title)}`, existing);
  return { path: `${MEMORY_FOLDER}/${name}`, text: lines.join('\n'), scrubbed: text !== said || question !== asked };
}

/** What the title does not say already. */
function below(title: string, text: string): readonly string[] {
  const rest = text.startsWith(title) ? text.slice(title.length).replace(/^[.\s]+/, '') : text;
  return rest === '' ? [] : [rest, ''];
}

/** JSON is YAML, so text of any kind stays what it is. */
function list(key: string, values: readonly string[]): readonly string[] {
  return values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${JSON.stringify(value)}`)];
}

/** The first sentence on one line, cut at a word where it is long. */
function titleOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/).filter((one) => one.trim() !== '');
  const sentence = /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  const plain = sentence.replace(/^#+\s*/, '').replace(/[.\s]+$/, '');
  if (plain.length <= LONGEST_TITLE) return plain;
  return `${plain.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`;
}

/** The title's words for a file name, as many as it bears. */
function slugOf(title: string): string {
  const words = (fold(title.replaceAll(REMOVED, '')).match(/[a-z0-9]+/g) ?? []).map((word) =>
    word.slice(0, LONGEST_SLUG),
  );
  let slug = words[0] ?? 'decision';
  for (const word of words.slice(1)) {
    if (slug.length + word.length >= LONGEST_SLUG) break;
    slug += `-${word}`;
  }
  return slug;
}

function freeName(stem: string, existing: ReadonlySet<string>): string {
  const taken = new Set([...existing].map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = count === 1 ? `${stem}.md` : `${stem}-${count}.md`;
    if (!taken.has(name)) return name;
  }
}

/** True where there is something to remember: at least a word. */
export function isWorthRemembering(text: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(text);
}

/** What the entry says first: its first paragraph, shortened. */
export function gistOf({ text }: MemoryEntry, most: number): string {
  const paragraph =
    text
      .split(/\r?\n\s*\r?\n/)[0]
      ?.replace(/\s+/g, ' ')
      .trim() ?? '';
  return paragraph.length <= most ? paragraph : `${paragraph.slice(0, most).replace(/\s+\S*$/, '')} …`;
}

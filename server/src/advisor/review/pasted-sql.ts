/** Characters of a question in which SQL is looked for. */
const MOST_CHARACTERS = 20_000;
/** A fenced block, whatever its language is called. */
const FENCE = /```[\w-]*[ \t]*\n([\s\S]*?)```/g;
/** How statements of queries and definitions begin. Prose begins so as well, which is why the rest has to look like SQL, too. */
const START =
  /(?:^|[\n`:>]|\?\s|\.\s)\s*((?:select|with\s+(?:recursive\s+)?\w+\s+as\s*\(|insert\s+(?:ignore\s+)?into|replace\s+into|update\s+\S+\s+set|delete\s+from|create\s+(?:or\s+replace\s+)?(?:unique\s+|temp(?:orary)?\s+|materialized\s+)?(?:table|index|view)|alter\s+table)\s[\s\S]*)/i;
/** What SQL has and a sentence about it rarely does. */
const SIGNS = /[*=();]|,\s*\w+\s*(?:,|from)/i;
/** A line of prose behind a statement: SQL begins none with one capital and goes on in small letters. */
const SENTENCE =
  /\n\s*(?=(?!From|Where|And|Or|On|Set|Join|Left|Inner|Order|Group|Having|Limit|Values)[A-Z][a-z]*\s+[a-z]+\s)/;
/** Where a statement in the middle of prose may end. */
const ENDS: readonly RegExp[] = [/;/, /\n\s*\n/, /`/, /\s+[–—]\s/, /[?!.](?:\s|$)/];

/**
 * The texts of a question that may be a pasted SQL statement, the longest first: what its fences hold, or what follows a statement's
 * first words, up to each place where prose may go on. Whether one is SQL is for a parser to say.
 */
export function sqlCandidates(question: string): readonly string[] {
  const text = question.slice(0, MOST_CHARACTERS);
  const fenced = [...text.matchAll(FENCE)].map((match) => (match[1] ?? '').trim()).filter((one) => START.test(one));
  if (fenced.length > 0) return [fenced.join('\n')];
  const from = START.exec(text)?.[1];
  if (from === undefined || !SIGNS.test(from)) return [];
  const before = upTo(from, SENTENCE) ?? from;
  const candidates = [before, ...ENDS.flatMap((end) => upTo(before, end) ?? [])].map((one) => one.trim());
  return [...new Set(candidates)].filter((one) => SIGNS.test(one));
}

function upTo(text: string, end: RegExp): string | undefined {
  const match = end.exec(text);
  return match ? text.slice(0, match.index) : undefined;
}

/** Lower case without accents; typographic quotes and dashes become plain ones. Same length is not kept. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/œ/gi, 'oe')
    .toLowerCase();
}

const WORD = /[@$]?[a-z0-9_]+(?:\+[0-9](?![a-z0-9]))?/g;
const FIRST_WORD = new RegExp(WORD.source);

/** The words of folded text. `n+1`, `@transactional`, `$lookup` and `pg_stat_activity` are one word each; hyphens, dots and slashes separate. */
export function wordsOf(folded: string): readonly string[] {
  return (folded.match(WORD) ?? []).map(singular);
}

/** The first word of folded text, as {@link wordsOf} gives it; empty where there is none. */
export function firstWordOf(folded: string): string {
  return singular(FIRST_WORD.exec(folded)?.[0] ?? '');
}

/** Without the plural ending that English and French share. Short words and `ss` stay: `css`, `access`, `dns`. */
function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}

/** Endings of English and French words that do not change what a word is about; the longest that fits is taken off. */
const ENDING =
  /(?:issement|ation|ement|ateur|euse|ance|ence|ion|ing|able|ible|ant|ent|ee|est|er|ez|es|ed|ly|or|eur|al|e|y)$/;
/** Shorter words have no ending to lose. */
const SHORTEST = 5;
/** A stem of fewer letters would be shared by words that have nothing in common. */
const LEAST = 3;
const SHORT_STEM = 4;
/** Letters of a stem that carry its meaning: `replication`, `replicated` and `réplique` share them. */
const LONGEST_STEM = 6;

/** The part of a folded word that its forms share: `locked`, `locking` and `lock` have one stem. Names of code stay whole up to six letters. */
export function stemOf(word: string): string {
  if (word.length < SHORTEST || /[\d_]/.test(word)) return word.slice(0, LONGEST_STEM);
  const bare = word.replace(ENDING, '');
  const stem = bare.length < LEAST ? word.slice(0, SHORT_STEM) : bare.replace(/([bdgkmnprt])\1$/, '$1');
  return stem.slice(0, LONGEST_STEM);
}

/** Letters of a piece of a word. */
const PIECE = 4;

/** The runs of four letters in a word, its beginning and end marked: what an unknown word shares with known ones. None for short words. */
export function piecesOf(word: string): readonly string[] {
  if (word.length <= PIECE) return [];
  const marked = `^${word}$`;
  return Array.from({ length: marked.length - PIECE + 1 }, (_, at) => marked.slice(at, at + PIECE));
}

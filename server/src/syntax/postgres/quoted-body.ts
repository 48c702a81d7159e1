/** What a quoted text says, and where each of its characters stands between the quotes. */
export interface QuotedText {
  readonly text: string;
  /** The offset between the quotes of an offset in {@link text}; what an escape sequence stands for starts where the sequence does. */
  place(offset: number): number;
}

/** The escapes of one letter in `E'…'` (manual, 4.1.2.2). */
const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const NUMBERED = /^\\(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/;

/**
 * Reads what stands between single quotes: doubled quotes, and with `escapes` the backslash sequences of `E'…'`.
 *
 * @returns undefined where a quote stands alone, as between two literals that continue each other, and for sequences that name no character
 */
export function readQuoted(written: string, escapes: boolean): QuotedText | undefined {
  let text = '';
  const places: number[] = [];
  let at = 0;
  while (at < written.length) {
    const one = unitAt(written, at, escapes);
    if (!one) return undefined;
    for (let i = 0; i < one.text.length; i++) places.push(at);
    text += one.text;
    at += one.length;
  }
  places.push(written.length);
  return { text, place: (offset) => (offset < 0 ? offset : (places[offset] ?? written.length)) };
}

/** The character at a place and how much of the text it takes. */
function unitAt(written: string, at: number, escapes: boolean): { text: string; length: number } | undefined {
  const character = written[at] ?? '';
  if (character === "'") return written[at + 1] === "'" ? { text: "'", length: 2 } : undefined;
  if (character !== '\\' || !escapes) return { text: character, length: 1 };
  const numbered = NUMBERED.exec(written.slice(at, at + 10));
  if (numbered) {
    const [whole, hex, octal, short, long] = numbered;
    const code = octal === undefined ? Number.parseInt(hex ?? short ?? long ?? '', 16) : Number.parseInt(octal, 8);
    return code > 0 && code <= 0x10_ffff ? { text: String.fromCodePoint(code), length: whole.length } : undefined;
  }
  const next = written[at + 1];
  return next === undefined ? undefined : { text: LETTERS[next] ?? next, length: 2 };
}

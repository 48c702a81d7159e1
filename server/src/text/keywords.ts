/**
 * True where `text[start, end)` is `upper`, an upper-case ASCII word, in any case.
 * Compares in place: nothing is allocated, so it is fit for every token of a large file.
 */
export function wordEquals(text: string, start: number, end: number, upper: string): boolean {
  const length = upper.length;
  if (end - start !== length) {
    return false;
  }
  for (let i = 0; i < length; i++) {
    const wanted = upper.charCodeAt(i);
    const found = text.charCodeAt(start + i);
    if (found !== wanted && (found < 97 || found > 122 || found - 32 !== wanted)) {
      return false;
    }
  }
  return true;
}

/** A case-insensitive dictionary of ASCII keywords that is asked with a range of a text, without cutting the word out. */
export class KeywordMap<Value> {
  readonly #buckets: { readonly word: string; readonly value: Value }[][] = [];

  /** @param entries upper-case words with their values */
  constructor(entries: Iterable<readonly [string, Value]>) {
    for (const [word, value] of entries) {
      const bucket = bucketOf(word.charCodeAt(0), word.length);
      const list = this.#buckets[bucket] ?? [];
      list.push({ word, value });
      this.#buckets[bucket] = list;
    }
  }

  /** The value of the word at `text[start, end)`, or undefined where it is no keyword of this map. */
  get(text: string, start: number, end: number): Value | undefined {
    const list = this.#buckets[bucketOf(text.charCodeAt(start), end - start)];
    if (list === undefined) {
      return undefined;
    }
    for (const entry of list) {
      if (wordEquals(text, start, end, entry.word)) {
        return entry.value;
      }
    }
    return undefined;
  }
}

/** A set of keywords as a {@link KeywordMap}. */
export function keywordSet(words: string): KeywordMap<true> {
  return new KeywordMap(words.split(/\s+/).map((word) => [word, true] as const));
}

/** Words of 3 letters that start with the same letter share a bucket; few enough that a linear look is fastest. */
function bucketOf(firstCode: number, length: number): number {
  return (firstCode & 0x1f) * 32 + Math.min(length, 31);
}

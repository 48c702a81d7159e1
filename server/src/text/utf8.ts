const NON_ASCII = /[\u0080-\uffff]/;

/**
 * Translates offsets in the UTF-8 bytes or the code points of a text to its UTF-16 offsets. Texts that are all ASCII cost one scan
 * and nothing more. Lone surrogates count as three bytes, as in their replacement character.
 */
export class Utf8Map {
  /** For each character beyond ASCII, in order, where it ends: in bytes, in code points and in UTF-16 units. */
  readonly #byteEnds: number[] = [];
  readonly #pointEnds: number[] = [];
  readonly #unitEnds: number[] = [];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    if (NON_ASCII.test(text)) {
      this.#index(text);
    }
  }

  /** True where all three offsets are the same. */
  get isIdentity(): boolean {
    return this.#unitEnds.length === 0;
  }

  /**
   * The UTF-16 offset of the character at a byte offset; within a character, the start of it. Clamped to the text.
   */
  toUtf16(byteOffset: number): number {
    return this.#map(this.#byteEnds, byteOffset);
  }

  /** The UTF-16 offset of the n-th code point (from 0), clamped to the text. */
  codePointToUtf16(n: number): number {
    return this.#map(this.#pointEnds, n);
  }

  #map(ends: readonly number[], offset: number): number {
    if (offset <= 0) {
      return 0;
    }
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] as number) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const before = low === 0 ? 0 : (ends[low - 1] as number);
    const units = low === 0 ? 0 : (this.#unitEnds[low - 1] as number);
    // Between two characters beyond ASCII every step is one unit; inside of the next such character, its start is meant.
    const next = low < ends.length ? this.#startOf(low) : this.#length;
    return Math.min(units + (offset - before), next);
  }

  /** A character takes two units for one code point or one for one. */
  #startOf(index: number): number {
    const points = (this.#pointEnds[index] as number) - (index === 0 ? 0 : (this.#pointEnds[index - 1] as number));
    const units = (this.#unitEnds[index] as number) - (index === 0 ? 0 : (this.#unitEnds[index - 1] as number));
    return (this.#unitEnds[index] as number) - (units - points + 1);
  }

  #index(text: string): void {
    let bytes = 0;
    let points = 0;
    for (let i = 0; i < text.length; ) {
      const code = text.codePointAt(i) as number;
      const units = code > 0xffff ? 2 : 1;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      points++;
      i += units;
      if (code >= 0x80) {
        this.#byteEnds.push(bytes);
        this.#pointEnds.push(points);
        this.#unitEnds.push(i);
      }
    }
  }
}

import { CARRIAGE_RETURN, LINE_FEED } from './characters.ts';
import type { TextChange } from './text-change.ts';

/** A place in a text: line and UTF-16 unit in it, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

interface LineTable {
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
  /** Offset of each line's line break; the end of the text for the last line. */
  readonly ends: readonly number[];
}

/**
 * Translates between offsets and lines. Lines end at LF, CRLF and CR. It keeps numbers only, not the text.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  /** @param source a text, or the lines of one as {@link LineIndex.edited} finds them */
  constructor(source: string | LineTable) {
    const { starts, ends } = typeof source === 'string' ? linesOf(source) : source;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** The number of lines; a text that ends with a line break has an empty last line. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The place of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position {
    const length = this.#ends[this.#ends.length - 1] as number;
    const clamped = Math.min(Math.max(offset, 0), length);
    const line = this.#lineOf(clamped);
    return { line, character: clamped - (this.#starts[line] as number) };
  }

  /** The offset of a place; lines outside the text and characters beyond their line are clamped. */
  offsetAt(position: Position): number {
    if (position.line < 0) {
      return 0;
    }
    if (position.line >= this.#starts.length) {
      return this.#ends[this.#ends.length - 1] as number;
    }
    const start = this.#starts[position.line] as number;
    const end = this.#ends[position.line] as number;
    return Math.min(start + Math.max(position.character, 0), end);
  }

  /**
   * The index of the text after a change. Only the lines that the change touches are scanned; the rest is shifted.
   * @param change an edit of the text that this index was made from
   * @param newText the whole text after the edit
   */
  edited(change: TextChange, newText: string): LineIndex {
    const delta = change.newText.length - (change.span.end - change.span.start);
    // A line break may be joined with or parted from its neighbour (CR and LF), so the scan covers one more unit on both sides.
    const first = this.#lineOf(Math.max(change.span.start - 1, 0));
    const last = this.#lineOf(change.span.end + 1);
    const from = this.#starts[first] as number;
    const isTail = last === this.#starts.length - 1;
    const to = isTail ? newText.length : (this.#starts[last + 1] as number) + delta;
    const starts = this.#starts.slice(0, first + 1);
    const ends = this.#ends.slice(0, first);
    scanLines(newText, from, to, starts, ends);
    if (isTail) {
      ends.push(newText.length);
    } else {
      // The scan has already put down the start of the line behind the region.
      starts.pop();
      for (let line = last + 1; line < this.#starts.length; line++) {
        starts.push((this.#starts[line] as number) + delta);
        ends.push((this.#ends[line] as number) + delta);
      }
    }
    return new LineIndex({ starts, ends });
  }

  /** The last line that starts at or before the offset. */
  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] as number) <= offset) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function linesOf(text: string): LineTable {
  const starts = [0];
  const ends: number[] = [];
  scanLines(text, 0, text.length, starts, ends);
  ends.push(text.length);
  return { starts, ends };
}

/** Adds the line breaks in `text[from, to)`: to `ends` where each is, to `starts` where the line after it starts. */
function scanLines(text: string, from: number, to: number, starts: number[], ends: number[]): void {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED) {
      ends.push(i);
      starts.push(i + 1);
    } else if (code === CARRIAGE_RETURN) {
      ends.push(i);
      if (text.charCodeAt(i + 1) === LINE_FEED) {
        i++;
      }
      starts.push(i + 1);
    }
  }
}

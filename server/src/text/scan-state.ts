import type { Lexis } from './lexis.ts';

/**
 * What the scanning functions read and write. One token at a time: each function is given where the token starts,
 * and leaves where it ends.
 */
export interface ScanState {
  readonly text: string;
  readonly lexis: Lexis;
  /** Just after the token that was scanned last. */
  end: number;
  /** False where the token's closing delimiter is missing. */
  closed: boolean;
  /** The furthest offset that was looked at to find the tokens so far, beyond `end` where a token needed a look ahead. */
  reach: number;
  /** Where a template hole's end was last sought in vain, so that a row of stray `{{` is not searched again and again. */
  holeSought: HoleSearch | undefined;
}

/** `close` does not start anywhere in `text[from, to)`. */
export interface HoleSearch {
  readonly close: string;
  readonly from: number;
  readonly to: number;
}

/** Records that the decision about a token depended on the text up to `offset`. */
export function lookedAt(state: ScanState, offset: number): void {
  if (offset > state.reach) {
    state.reach = Math.min(offset, state.text.length);
  }
}

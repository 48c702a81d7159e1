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
}

/** Records that the decision about a token depended on the text up to `offset`. */
export function lookedAt(state: ScanState, offset: number): void {
  if (offset > state.reach) {
    state.reach = Math.min(offset, state.text.length);
  }
}

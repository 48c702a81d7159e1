/** One statement of a text, client command, or block of COPY data. Offsets count UTF-16 units from the start of the text. */
export interface StatementSlice {
  /** Offset of the first significant token. */
  readonly start: number;
  /** Just after the last significant token; the terminator is not included. */
  readonly end: number;
  /** Code units between the end of the previous statement, its terminator included, and `start`: white space and comments. */
  readonly lead: number;
  /** Whether a terminator (`;`, the current delimiter) stands behind it. */
  readonly terminated: boolean;
  /**
   * `directive` is a line for the client (`\connect x`, `DELIMITER //`, `GO`); `copyData` the lines that follow
   * `COPY … FROM stdin;`, up to `\.`.
   */
  readonly kind: 'sql' | 'directive' | 'copyData';
  /**
   * How many code units beyond `end` the splitter looked at to find this slice, where that is more than the token after it:
   * an edit there may change the slice.
   */
  readonly reach?: number;
}

/** Where splitting can start for this slice to come out the same: just after the statement before it. */
export function sliceOrigin(slice: StatementSlice): number {
  return slice.start - slice.lead;
}

/** The slice moved by `delta` code units. */
export function shiftSlice(slice: StatementSlice, delta: number): StatementSlice {
  if (delta === 0) {
    return slice;
  }
  const { lead, terminated, kind, reach } = slice;
  const moved = { start: slice.start + delta, end: slice.end + delta, lead, terminated, kind };
  return reach === undefined ? moved : { ...moved, reach };
}

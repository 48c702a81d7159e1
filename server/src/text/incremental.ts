import type { Dialect } from './dialect.ts';
import { delimiterSetBy } from './scan-directive.ts';
import { type StatementSlice, shiftSlice, sliceOrigin } from './slice.ts';
import { DEFAULT_DELIMITER, StatementSplitter } from './statement-splitter.ts';
import { changedText, type TextChange } from './text-change.ts';

export type { TextChange } from './text-change.ts';

/** What some changes did to the slices of a text. */
export interface SliceEdit {
  readonly text: string;
  /** What {@link splitStatements} gives for the new text. Slices before the change are the same objects, and so are those behind it if nothing moved. */
  readonly slices: StatementSlice[];
  /** Old slices from here up to `lastChangedOld` (exclusive) gave way to new ones from here up to `lastChangedNew` (exclusive). */
  readonly firstChanged: number;
  readonly lastChangedOld: number;
  readonly lastChangedNew: number;
}

/** The part of a text that some changes touch, before and after them. */
interface Region {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/**
 * Applies changes in the order given, each at the offsets that hold after the one before it, and splits again only from the
 * statement they touch to the first boundary that is where it was.
 *
 * @param slices what {@link splitStatements} or this function gave for `text` in the same dialect
 */
export function applyChanges(
  text: string,
  slices: readonly StatementSlice[],
  changes: readonly TextChange[],
  dialect: Dialect,
): SliceEdit {
  let newText = text;
  let region: Region | undefined;
  for (const change of changes) {
    newText = changedText(newText, change);
    region = widen(region, change);
  }
  if (region === undefined) {
    return { text, slices: [...slices], firstChanged: 0, lastChangedOld: 0, lastChangedNew: 0 };
  }
  return splitRegion(text, newText, slices, region, dialect);
}

function widen(region: Region | undefined, change: TextChange): Region {
  const { start, end } = change.span;
  const before = region ?? { start, oldEnd: end, newEnd: end };
  const beyond = Math.max(end - before.newEnd, 0);
  return {
    start: Math.min(before.start, start),
    oldEnd: before.oldEnd + beyond,
    newEnd: before.newEnd + beyond + change.newText.length - (end - start),
  };
}

function splitRegion(
  oldText: string,
  text: string,
  slices: readonly StatementSlice[],
  region: Region,
  dialect: Dialect,
): SliceEdit {
  const delta = region.newEnd - region.oldEnd;
  const from = firstAffected(slices, region.start);
  const first = slices[from];
  let oldDelimiter = delimiterBefore(oldText, slices, from);
  const splitter = new StatementSplitter(text, dialect, first && from > 0 ? sliceOrigin(first) : 0, oldDelimiter);
  const fresh: StatementSlice[] = [];
  let old = from;
  for (;;) {
    const delimiter = splitter.delimiter;
    const slice = splitter.next();
    if (slice === undefined) {
      old = slices.length;
      break;
    }
    const origin = sliceOrigin(slice);
    for (let passed = slices[old]; passed !== undefined && sliceOrigin(passed) + delta < origin; passed = slices[old]) {
      oldDelimiter = delimiterAfter(oldText, passed, oldDelimiter);
      old++;
    }
    const same = slices[old];
    // The character before the origin must be an old one, too: a line's start is told by what stands before it.
    if (
      same !== undefined &&
      origin > region.newEnd &&
      sliceOrigin(same) + delta === origin &&
      same.kind !== 'copyData' &&
      slice.kind === same.kind &&
      delimiter === oldDelimiter
    ) {
      break;
    }
    fresh.push(slice);
  }
  const kept = countUnchanged(slices, from, fresh, region.start);
  const firstChanged = from + kept;
  const tail = slices.slice(old).map((slice) => shiftSlice(slice, delta));
  return {
    text,
    slices: [...slices.slice(0, firstChanged), ...fresh.slice(kept), ...tail],
    firstChanged,
    lastChangedOld: Math.max(old, firstChanged),
    lastChangedNew: from + fresh.length,
  };
}

/** The first slice whose extent was decided with a look at the text at `offset` or behind it. */
function firstAffected(slices: readonly StatementSlice[], offset: number): number {
  let index = 0;
  while (index + 1 < slices.length) {
    const slice = slices[index] as StatementSlice;
    const next = slices[index + 1] as StatementSlice;
    if (Math.max(slice.end + (slice.reach ?? 0), next.start) >= offset) {
      break;
    }
    index++;
  }
  // COPY data is told by the statement before it.
  return slices[index]?.kind === 'copyData' && index > 0 ? index - 1 : index;
}

function delimiterBefore(text: string, slices: readonly StatementSlice[], index: number): string {
  for (let i = index - 1; i >= 0; i--) {
    const slice = slices[i] as StatementSlice;
    if (slice.kind === 'directive') {
      const delimiter = delimiterSetBy(text, slice.start, slice.end);
      if (delimiter !== undefined) {
        return delimiter;
      }
    }
  }
  return DEFAULT_DELIMITER;
}

function delimiterAfter(text: string, slice: StatementSlice, before: string): string {
  return slice.kind === 'directive' ? (delimiterSetBy(text, slice.start, slice.end) ?? before) : before;
}

/** How many slices from `from` on are the same as before and end before the change. */
function countUnchanged(
  slices: readonly StatementSlice[],
  from: number,
  fresh: readonly StatementSlice[],
  offset: number,
): number {
  let count = 0;
  for (; count < fresh.length; count++) {
    const before = slices[from + count];
    const after = fresh[count] as StatementSlice;
    if (before === undefined || after.end >= offset || !isSameSlice(before, after)) {
      break;
    }
  }
  return count;
}

function isSameSlice(a: StatementSlice, b: StatementSlice): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.lead === b.lead &&
    a.terminated === b.terminated &&
    a.kind === b.kind &&
    a.reach === b.reach
  );
}

import type { TextChange } from '../../text/incremental.ts';
import { nextPrismaSlice, type PrismaSlice } from './slice-scanner.ts';
import { skipTrivia } from './trivia.ts';

export type { PrismaSlice } from './slice-scanner.ts';

/** What an edit did to the slices of a file. */
export interface PrismaEdit {
  readonly text: string;
  readonly slices: PrismaSlice[];
  /** Old slices from here up to `lastChangedOld` (exclusive) gave way to new ones from here up to `lastChangedNew` (exclusive). */
  readonly firstChanged: number;
  readonly lastChangedOld: number;
  readonly lastChangedNew: number;
}

/** Splits a whole schema file. Every significant character belongs to exactly one slice. */
export function splitPrisma(text: string): PrismaSlice[] {
  const slices: PrismaSlice[] = [];
  let previousEnd = 0;
  for (;;) {
    const slice = nextPrismaSlice(text, previousEnd);
    if (!slice) return slices;
    slices.push(slice);
    previousEnd = slice.end;
  }
}

/**
 * Applies changes in the order given, each at the offsets that hold after the one before it, and splits again only what they touch.
 * `slices` are those of `text`; the result's slices are what {@link splitPrisma} gives for the new text.
 */
export function applyPrismaChanges(
  text: string,
  slices: readonly PrismaSlice[],
  changes: readonly TextChange[],
): PrismaEdit {
  let edit: PrismaEdit = { text, slices: [...slices], firstChanged: 0, lastChangedOld: 0, lastChangedNew: 0 };
  changes.forEach((change, index) => {
    const next = applyChange(edit.text, edit.slices, change);
    edit = index === 0 ? next : followEdit(edit, next);
  });
  return edit;
}

/** One edit after another as a single edit of the first one's old slices. */
function followEdit(earlier: PrismaEdit, later: PrismaEdit): PrismaEdit {
  const between = Math.max(earlier.lastChangedNew, later.lastChangedOld);
  return {
    text: later.text,
    slices: later.slices,
    firstChanged: Math.min(earlier.firstChanged, later.firstChanged),
    lastChangedOld: earlier.lastChangedOld + between - earlier.lastChangedNew,
    lastChangedNew: later.lastChangedNew + between - later.lastChangedOld,
  };
}

function applyChange(oldText: string, oldSlices: readonly PrismaSlice[], change: TextChange): PrismaEdit {
  const text = oldText.slice(0, change.span.start) + change.newText + oldText.slice(change.span.end);
  const delta = change.newText.length - (change.span.end - change.span.start);
  // An unclosed block ends where the next slice's header stands, so the slice before the touched one may change with it.
  const restart = Math.max(0, lastStartingBy(oldSlices, change.span.start) - 1);

  const read: PrismaSlice[] = [];
  let previousEnd = oldSlices[restart - 1]?.end ?? 0;
  let resumed = restart;
  for (;;) {
    const oldStart = skipTrivia(text, previousEnd) - delta;
    while (resumed < oldSlices.length && (oldSlices[resumed]?.start ?? 0) < oldStart) resumed++;
    if (oldStart >= change.span.end && oldSlices[resumed]?.start === oldStart) break;
    const slice = nextPrismaSlice(text, previousEnd);
    if (!slice) {
      resumed = oldSlices.length;
      break;
    }
    read.push(slice);
    previousEnd = slice.end;
  }

  const kept = countUntouched(read, oldSlices.slice(restart, resumed), change.span.start);
  const firstChanged = restart + kept;
  const following = oldSlices.slice(resumed).map((slice, index) => ({
    ...slice,
    start: slice.start + delta,
    end: slice.end + delta,
    lead: index === 0 ? slice.start + delta - previousEnd : slice.lead,
  }));
  return {
    text,
    slices: [...oldSlices.slice(0, restart), ...read, ...following],
    firstChanged,
    lastChangedOld: resumed,
    lastChangedNew: restart + read.length,
  };
}

/** The last slice that starts at or before the offset; -1 where none does. */
function lastStartingBy(slices: readonly PrismaSlice[], offset: number): number {
  let low = 0;
  let high = slices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slices[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many slices at the front came out as they were, all of their text before the change. */
function countUntouched(read: readonly PrismaSlice[], old: readonly PrismaSlice[], changeStart: number): number {
  let count = 0;
  for (;;) {
    const now = read[count];
    const before = old[count];
    if (!now || !before || now.end > changeStart) return count;
    if (now.start !== before.start || now.end !== before.end || now.terminated !== before.terminated) return count;
    count++;
  }
}

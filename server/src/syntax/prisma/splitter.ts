import type { SliceEdit } from '../../text/incremental.ts';
import type { StatementSlice } from '../../text/slice.ts';
import { changedText, type TextChange } from '../../text/text-change.ts';
import { nextPrismaSlice } from './slice-scanner.ts';
import { skipTrivia } from './trivia.ts';

/**
 * Splits a whole schema file into its top-level blocks and the lines of text that belong to none. A slice ends with its closing brace and is
 * `terminated` where that is there. Every significant character belongs to exactly one slice; comments, documentation included, to none.
 */
export function splitPrisma(text: string): StatementSlice[] {
  const slices: StatementSlice[] = [];
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
  slices: readonly StatementSlice[],
  changes: readonly TextChange[],
): SliceEdit {
  let edit: SliceEdit = { text, slices: [...slices], firstChanged: 0, lastChangedOld: 0, lastChangedNew: 0 };
  changes.forEach((change, index) => {
    const next = applyChange(edit.text, edit.slices, change);
    edit = index === 0 ? next : followEdit(edit, next);
  });
  return edit;
}

/** One edit after another as a single edit of the first one's old slices. */
function followEdit(earlier: SliceEdit, later: SliceEdit): SliceEdit {
  const between = Math.max(earlier.lastChangedNew, later.lastChangedOld);
  return {
    text: later.text,
    slices: later.slices,
    firstChanged: Math.min(earlier.firstChanged, later.firstChanged),
    lastChangedOld: earlier.lastChangedOld + between - earlier.lastChangedNew,
    lastChangedNew: later.lastChangedNew + between - later.lastChangedOld,
  };
}

function applyChange(oldText: string, oldSlices: readonly StatementSlice[], change: TextChange): SliceEdit {
  const text = changedText(oldText, change);
  const delta = change.newText.length - (change.span.end - change.span.start);
  // An unclosed block ends where the next slice's header stands, so the slice before the touched one may change with it.
  const restart = Math.max(0, lastStartingBy(oldSlices, change.span.start) - 1);

  const read: StatementSlice[] = [];
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
function lastStartingBy(slices: readonly StatementSlice[], offset: number): number {
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
function countUntouched(read: readonly StatementSlice[], old: readonly StatementSlice[], changeStart: number): number {
  let count = 0;
  for (;;) {
    const now = read[count];
    const before = old[count];
    if (!now || !before || now.end > changeStart) return count;
    if (now.start !== before.start || now.end !== before.end || now.terminated !== before.terminated) return count;
    count++;
  }
}

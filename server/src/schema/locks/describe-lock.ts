import type { Blocked, TableWork } from './table-lock.ts';

const BLOCKED: Readonly<Record<Blocked, string>> = {
  nothing: 'others go on reading and writing',
  writes: 'blocks writes',
  readsAndWrites: 'blocks reads and writes',
};

const WORK: Readonly<Record<TableWork, string | undefined>> = {
  none: undefined,
  unknown: 'may have to write every row',
  scan: 'reads the whole table',
  indexBuild: 'reads the whole table to build an index',
  rewrite: 'rewrites the table',
};

/** What a lock keeps others from, as the end of a sentence: `blocks writes`. */
export function blockedText(blocks: Blocked): string {
  return BLOCKED[blocks];
}

/** What a statement does to the rows meanwhile, as the end of a sentence: `rewrites the table`; undefined where that is nothing. */
export function workText(work: TableWork): string | undefined {
  return WORK[work];
}

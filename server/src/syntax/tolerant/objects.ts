import type { SqlSource } from './source.ts';

/** Kinds of objects that CREATE and ALTER may name; the first of them in the statement decides. */
const OBJECTS = new Set(
  (
    'table view index procedure proc function trigger event schema database sequence type user role login partition fulltext xml statistics server ' +
    'synonym rule default dictionary quota profile settings tablespace logfile certificate assembly aggregate policy external package'
  ).split(' '),
);
/** Words before the object, `DEFINER = user@host` included. */
const MAX_HEADER = 24;

/** The index of the word that says what CREATE or ALTER is about; -1 where there is none. */
export function objectWord(source: SqlSource, first: number, last: number): number {
  const limit = Math.min(last, first + MAX_HEADER);
  for (let i = first + 1; i <= limit; i = source.skip(i)) if (OBJECTS.has(source.key(i))) return i;
  return -1;
}

/** Objects whose definition holds statements, with which it runs on. */
const ROUTINES = new Set(['procedure', 'proc', 'function', 'trigger', 'event', 'package']);

/** True where CREATE or ALTER of something with a body stands at `first`. */
export function definesRoutine(source: SqlSource, first: number, last: number): boolean {
  if (!source.is(first, 'create') && !source.is(first, 'alter')) return false;
  return ROUTINES.has(source.key(objectWord(source, first, last)));
}

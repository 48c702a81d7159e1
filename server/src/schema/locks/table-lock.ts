/** What sessions cannot do with a table while a statement runs, or until its transaction ends. */
export type Blocked = 'readsAndWrites' | 'writes' | 'nothing';

/**
 * What a statement does to the rows meanwhile: nothing, reading them all, building an index over them, writing them all anew; `unknown`
 * where it depends on what the statement and the schema do not tell.
 */
export type TableWork = 'none' | 'scan' | 'indexBuild' | 'rewrite' | 'unknown';

/** A table by its name, as a statement or the schema gives it. */
export interface LockedName {
  readonly schema?: { readonly name: string };
  readonly object: { readonly name: string };
}

/** The lock that a statement takes on one table. */
export interface TableLock {
  readonly table: LockedName;
  /** In the engine's own words: `ACCESS EXCLUSIVE`, `ALGORITHM=COPY, LOCK=SHARED`, `Sch-M`. */
  readonly mode: string;
  readonly blocks: Blocked;
  readonly work: TableWork;
  /** What to do instead where that blocks less, one sentence each. */
  readonly instead: readonly string[];
}

/** What is blocked, from the least to the most. */
const BLOCKED: readonly Blocked[] = ['nothing', 'writes', 'readsAndWrites'];

/** Work, from the least to the most. */
const WORK: readonly TableWork[] = ['none', 'unknown', 'scan', 'indexBuild', 'rewrite'];

/** True where `a` blocks more than `b`. */
export function blocksMore(a: Blocked, b: Blocked): boolean {
  return BLOCKED.indexOf(a) > BLOCKED.indexOf(b);
}

/** The greater of two amounts of work. */
export function moreWork(a: TableWork, b: TableWork): TableWork {
  return WORK.indexOf(a) >= WORK.indexOf(b) ? a : b;
}

/** The parts of a version (`8.0.28`) as numbers; undefined where it is not known. */
export type Version = readonly number[] | undefined;

/** Reads a version as the configuration writes it. */
export function versionOf(target: string | undefined): Version {
  const parts = /^\d+(?:\.\d+)*/
    .exec(target ?? '')?.[0]
    .split('.')
    .map(Number);
  return parts && parts.length > 0 ? parts : undefined;
}

/**
 * Whether a version is before another one. An unknown one is current; one that does not say all parts (`8.0`) is taken for the last of
 * its line.
 */
export function isBefore(version: Version, limit: readonly number[]): boolean {
  for (const [index, part] of limit.entries()) {
    const own = version?.[index];
    if (own === undefined) return false;
    if (own !== part) return own < part;
  }
  return false;
}

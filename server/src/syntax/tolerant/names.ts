import type { SqlSource } from './source.ts';

/** The index after IF NOT EXISTS or IF EXISTS, with whether it stood at `index`. */
export function ifExists(source: SqlSource, index: number): { readonly found: boolean; readonly next: number } {
  if (!source.is(index, 'if')) return { found: false, next: index };
  const next = source.is(index + 1, 'not') ? index + 3 : index + 2;
  return { found: true, next };
}

/** ClickHouse's `ON CLUSTER name` at `index`: its text and the index after it. */
export function onCluster(source: SqlSource, index: number): { readonly cluster?: string; readonly next: number } {
  if (source.dialect !== 'clickhouse' || !source.matches(index, 'on', 'cluster')) return { next: index };
  const name = index + 2;
  const last = Math.max(name, source.skip(name) - 1);
  return { cluster: source.slice(name, last), next: last + 1 };
}

import type { StatementEdit } from '../../../model/fix.ts';
import type { Identifier } from '../../../model/identifier.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { Span } from '../../../text/span.ts';

/** Engines that tell column names apart by their case once they are folded. */
const TELLS_CASE: ReadonlySet<Dialect> = new Set<Dialect>([
  'postgresql',
  'redshift',
  'clickhouse',
  'snowflake',
  'unknown',
]);

/** The form under which two names mean the same column. */
export function columnKey({ name }: Pick<Identifier, 'name'>, dialect: Dialect): string {
  return TELLS_CASE.has(dialect) ? name : name.toLowerCase();
}

/** True for a name that a template fills in, so that nobody knows what it will be. */
export function mayBeTemplate(text: string, { start, end }: Span): boolean {
  return /[{}$<%]/.test(text.slice(start, end));
}

/** Deletes an item of a list with the comma before it, or, where it is the first, with the one after it; undefined where it stands alone. */
export function removeFromList(statement: Statement, { start, end }: Span): StatementEdit | undefined {
  const before = /,\s*$/.exec(statement.text.slice(0, start))?.[0];
  if (before !== undefined) return { statement, span: { start: start - before.length, end }, newText: '' };
  const after = /^\s*,\s*/.exec(statement.text.slice(end))?.[0];
  return after === undefined ? undefined : { statement, span: { start, end: end + after.length }, newText: '' };
}

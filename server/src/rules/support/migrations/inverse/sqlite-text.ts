import type { Column, Table } from '../../../../model/schema.ts';
import { definitionOf } from '../../definition-of.ts';
import { quoteIdentifier } from '../../identifiers.ts';
import { textAt } from '../../places.ts';
import { sameOrigin } from './table-changes.ts';

const quoted = (name: string): string => quoteIdentifier(name, 'sqlite');

/** A column as its statement declares it, constraints included, under its present name; undefined where no statement does. */
export function sqliteColumn(column: Column): string | undefined {
  const written = definitionOf(column.origin);
  const { statement, span } = column.origin;
  if (!written || statement.embedding) return undefined;
  return `${quoted(column.name)}${statement.text.slice(written.name.span.end, span.end)}`;
}

/**
 * CREATE TABLE for a table as it stands, under another name where one is given: its columns as declared and the constraints of the statement
 * that created it. Undefined where columns were renamed that such a constraint names, or a constraint has lost a column.
 * @param added further constraints
 */
export function sqliteTable(table: Table, name: string, added: readonly string[] = []): string | undefined {
  const { statement } = table.origin;
  const { fact } = statement.parsed;
  if (fact.kind !== 'createTable' || fact.asQuery || !fact.bodySpan || fact.temporary || statement.embedding)
    return undefined;
  const columns = table.columns.map(sqliteColumn);
  const names = new Set(table.columns.map((column) => column.name.toLowerCase()));
  const isThere = (column: { readonly name: string }): boolean => names.has(column.name.toLowerCase());
  const isTrue = fact.constraints.every((one) => !('columns' in one) || one.columns.every(isThere));
  const renamed = table.columns.some((column) => definitionOf(column.origin)?.name.name !== column.name);
  const isGone = fact.columns.some(
    (column) => !table.columns.some((one) => sameOrigin(one, { origin: { statement, span: column.span } })),
  );
  const hasChecks = fact.constraints.some(({ kind }) => kind === 'check');
  if (
    columns.includes(undefined) ||
    !isTrue ||
    (hasChecks && (renamed || isGone)) ||
    (renamed && table.checks.length > 0)
  )
    return undefined;
  // A check may call the columns by the name that the table has, or had while it was built.
  const called = [table.name, fact.name.object.name].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const qualifier = new RegExp(`["\`[]?\\b(?:${called.join('|')})\\b["\`\\]]?\\s*\\.\\s*(?=["\`[\\w])`, 'gi');
  const lines = [...columns, ...fact.constraints.map(({ span }) => textAt(statement, span)), ...added].map((line) =>
    line?.replace(qualifier, ''),
  );
  const tail = statement.text.slice(fact.bodySpan.end);
  return `CREATE TABLE ${quoted(name)} (\n  ${lines.join(',\n  ')}\n)${tail}`;
}

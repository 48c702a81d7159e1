import type { Expression } from '../../model/expression.ts';
import type { IndexPart } from '../../model/index-definition.ts';
import type { Table } from '../../model/schema.ts';
import { conjuncts } from './expressions.ts';

/**
 * Whether a look-up by all these columns finds an index: they are, in any order, the leading columns of the primary key, a unique
 * constraint, a B-tree or GiST index or an exclusion constraint, or the one column of a hash index. BRIN and GIN do not count:
 * they answer no single-row look-up well. A partial index counts only where its predicate is that the columns are not null,
 * since the look-up never asks for NULL.
 */
export function hasIndexOn(table: Table, columns: readonly string[]): boolean {
  const keys = table.primaryKey ? [table.primaryKey, ...table.uniques] : table.uniques;
  if (keys.some((key) => startsWith(key.columns, columns))) return true;
  if (table.exclusions.some((one) => one.where === undefined && startsWith(columnNames(one.parts ?? []), columns))) {
    return true;
  }
  return table.indexes.some((index) => {
    if (index.unattached || (index.where && !requiresOnlyNotNull(index.where, columns))) return false;
    const leading = columnNames(index.parts);
    if (index.method === 'hash') return columns.length === 1 && leading.length === 1 && leading[0] === columns[0];
    return LOOKUP_METHODS.has(index.method) && startsWith(leading, columns);
  });
}

const LOOKUP_METHODS: ReadonlySet<string> = new Set(['btree', 'gist', 'clustered', 'nonclustered']);

/** The index's columns up to the first expression or prefix, which no plain look-up can use. */
function columnNames(parts: readonly IndexPart[]): readonly string[] {
  const names: string[] = [];
  for (const part of parts) {
    if (!part.column || part.prefixLength !== undefined) break;
    names.push(part.column.name);
  }
  return names;
}

/** True where the first columns of the key are these, in any order. */
function startsWith(key: readonly string[], columns: readonly string[]): boolean {
  const leading = key.slice(0, columns.length).map((name) => name.toLowerCase());
  return leading.length === columns.length && columns.every((name) => leading.includes(name.toLowerCase()));
}

function requiresOnlyNotNull(where: Expression, columns: readonly string[]): boolean {
  return conjuncts(where).every(
    (part) =>
      part.kind === 'is' &&
      part.test === 'null' &&
      part.negated &&
      part.operand.kind === 'column' &&
      columns.includes(part.operand.parts.at(-1)?.name ?? ''),
  );
}

import type { Expression } from '../../../model/expression.ts';
import type { FromItem, Query, TableReference } from '../../../model/query.ts';
import type { Table } from '../../../model/schema.ts';
import { conjuncts, eachExpression, withoutCasts } from '../expressions.ts';
import { cteOf, fromItems, leaves, type PlacedQuery } from '../queries.ts';

/** The only table that a query reads or writes; undefined where there are several, or where it is a CTE, a function or a derived table. */
export function onlyTable({ query, ctes }: PlacedQuery): TableReference | undefined {
  const target = query.kind === 'update' || query.kind === 'delete' ? [query.target] : [];
  const read: readonly FromItem[] = fromItems(query).flatMap((item) => leaves(item));
  const [only, other] = [...target, ...read];
  if (!only || other || only.kind !== 'table' || cteOf(only, ctes)) return undefined;
  return only;
}

/** The columns of each key that makes a row unique: primary key, unique constraints and unconditional unique indexes of plain columns. */
export function uniqueKeys(table: Table): readonly (readonly string[])[] {
  const indexes = table.indexes.filter((index) => index.unique && !index.where && !index.unattached);
  const ofIndexes = indexes.flatMap((index) => {
    const columns = index.parts.flatMap((part) => part.column?.name ?? []);
    return columns.length === index.parts.length ? [columns] : [];
  });
  const constraints = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques];
  return [...constraints.map((key) => key.columns), ...ofIndexes].filter((columns) => columns.length > 0);
}

/** Names that a column has only where it is the key; for tables of which nothing is known. */
const KEY_NAMES: ReadonlySet<string> = new Set(['id', 'uuid', 'guid', 'ulid', 'rowid', 'ctid', '_id', 'oid']);

/**
 * True where the conditions equate every column of a unique key of the query's only table with a value, so that there is one row at most.
 * Of an unknown table a column that is called `id` counts as its key.
 */
export function findsOneRow(placed: PlacedQuery, table: Table | undefined): boolean {
  const reference = onlyTable(placed);
  if (!reference) return false;
  const pinned = pinnedColumns(placed.query, reference, table);
  if (!table) return [...pinned].some((column) => KEY_NAMES.has(column));
  return uniqueKeys(table).some((columns) => columns.every((column) => pinned.has(column.toLowerCase())));
}

/** True where a condition equates some column of the query's only table with a value. */
export function equatesColumn(placed: PlacedQuery, table: Table | undefined): boolean {
  const reference = onlyTable(placed);
  return reference !== undefined && pinnedColumns(placed.query, reference, table).size > 0;
}

function pinnedColumns(query: Query, reference: TableReference, table: Table | undefined): ReadonlySet<string> {
  const pinned = new Set<string>();
  if (query.kind !== 'select' && query.kind !== 'update' && query.kind !== 'delete') return pinned;
  const own = (expression: Expression): string | undefined => ownColumn(expression, reference, table);
  const pin = (column: Expression, value: Expression): void => {
    const name = own(column);
    if (name === undefined) return;
    // Of an unknown table a bare name on the other side is taken for a variable.
    const inner = [...eachExpression(value)].filter((one) => table || (one.kind === 'column' && one.parts.length > 1));
    if (inner.every((one) => own(one) === undefined)) pinned.add(name);
  };
  for (const condition of conjuncts(query.where)) {
    if (condition.kind === 'binary' && (condition.operator === '=' || condition.operator === '==')) {
      pin(condition.left, condition.right);
      pin(condition.right, condition.left);
    }
    if (condition.kind === 'in' && !condition.negated && condition.list?.length === 1 && condition.list[0]) {
      pin(condition.operand, condition.list[0]);
    }
  }
  return pinned;
}

/** The name, in lower case, of a column of the table that the reference names. A bare name that a known table lacks is another's. */
function ownColumn(expression: Expression, reference: TableReference, table: Table | undefined): string | undefined {
  const inner = withoutCasts(expression);
  if (inner.kind !== 'column') return undefined;
  const name = inner.parts.at(-1)?.name.toLowerCase() ?? '';
  const qualifier = inner.parts.at(-2)?.name.toLowerCase();
  if (qualifier !== undefined) {
    return qualifier === (reference.alias ?? reference.name.object).name.toLowerCase() ? name : undefined;
  }
  const known = !table || table.columns.some((column) => column.databaseName.toLowerCase() === name);
  return known ? name : undefined;
}

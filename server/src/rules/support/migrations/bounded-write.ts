import type { Expression } from '../../../model/expression.ts';
import type { Query } from '../../../model/query.ts';
import type { Table } from '../../../model/schema.ts';
import { conjuncts, eachExpression, withoutCasts } from '../expressions.ts';
import { eachQuery, fromItems, leaves } from '../queries.ts';
import type { DataChange } from './data-changes.ts';

/** Columns that identify a row where the table's key is not known. */
const KEY_NAME = /^(?:id|uuid|guid|_?rowid|oid|pk)$/i;

/**
 * True where an UPDATE or DELETE touches a limited number of rows at a time: by LIMIT or TOP, by a range or list of keys, by ctid, by a
 * subquery or joined query that has a limit, or by joined rows that are spelt out.
 */
export function isBounded(change: DataChange, whole: Query, table: Table | undefined): boolean {
  const { query } = change;
  if (query.kind === 'partial') return query.hasLimit;
  if (query.kind !== 'update' && query.kind !== 'delete') return true;
  if (query.limit || hasLimitInside(whole) || joinsLiterals(query)) return true;
  const parts = conjuncts(query.where);
  return parts.some((part) => picksKeys(part, table)) || hasRange(parts, table);
}

function hasLimitInside(whole: Query): boolean {
  for (const { query } of eachQuery(whole)) if (query.kind === 'select' && query.limit) return true;
  return false;
}

/** `FROM (VALUES (1, 'a'), …) v`: as many rows as there are. */
function joinsLiterals(query: Query): boolean {
  return fromItems(query).some((item) =>
    leaves(item).some(
      (leaf) => leaf.kind === 'derived' && leaf.query.kind === 'select' && leaf.query.values.length > 0,
    ),
  );
}

/** `id = 5`, `id IN (1, 2)`, `ctid = ANY(…)`, or the same for a unique column. */
function picksKeys(part: Expression, table: Table | undefined): boolean {
  switch (part.kind) {
    case 'binary': {
      if (part.operator !== '=' && part.operator !== '==') return false;
      const sides = [withoutCasts(part.left), withoutCasts(part.right)];
      return sides.some((side, index) => isKey(side, table) && isValue(sides[1 - index]));
    }
    case 'in':
      return part.list !== undefined && !part.negated && isKey(withoutCasts(part.operand), table);
    case 'anyArray':
      return (
        part.operator === '=' && (isKey(withoutCasts(part.operand), table) || isPhysical(withoutCasts(part.operand)))
      );
    case 'subquery':
      return part.operand !== undefined && isPhysical(withoutCasts(part.operand));
    case 'between':
      return !part.negated && isKey(withoutCasts(part.operand), table);
    default:
      return false;
  }
}

/** `id > 1000 AND id <= 2000`. */
function hasRange(parts: readonly Expression[], table: Table | undefined): boolean {
  let lower = false;
  let upper = false;
  for (const part of parts) {
    if (part.kind !== 'binary') continue;
    const left = withoutCasts(part.left);
    const right = withoutCasts(part.right);
    const isFlipped = isKey(right, table);
    if (!isFlipped && !isKey(left, table)) continue;
    const isGreater = part.operator === '>' || part.operator === '>=';
    const isLess = part.operator === '<' || part.operator === '<=';
    if (isFlipped ? isLess : isGreater) lower = true;
    if (isFlipped ? isGreater : isLess) upper = true;
  }
  return lower && upper;
}

function isKey(expression: Expression, table: Table | undefined): boolean {
  if (expression.kind !== 'column') return false;
  const name = expression.parts.at(-1)?.name ?? '';
  if (isPhysical(expression)) return true;
  if (!table) return KEY_NAME.test(name);
  const keys = [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map((key) => key.columns),
    ...table.indexes.filter((index) => index.unique).map((index) => index.parts.map((part) => part.column?.name ?? '')),
  ];
  if (keys.length === 0) return KEY_NAME.test(name);
  // Of a key of several columns the first one narrows the rows down far enough for a batch.
  return keys.some((key) => key[0]?.toLowerCase() === name.toLowerCase());
}

function isPhysical(expression: Expression): boolean {
  return expression.kind === 'column' && /^(?:ctid|rowid|_rowid_)$/i.test(expression.parts.at(-1)?.name ?? '');
}

/** One value, not that of another table's row: a literal, a parameter, a scalar subquery, something calculated from them. */
function isValue(expression: Expression | undefined): boolean {
  if (!expression) return false;
  for (const one of eachExpression(expression)) {
    // An unqualified name may be a variable; a qualified one is a column of a joined table, and the join reaches many rows.
    if (one.kind === 'column' && one.parts.length > 1) return false;
  }
  return true;
}

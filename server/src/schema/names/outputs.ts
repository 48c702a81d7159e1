import type { DataType } from '../../model/data-type.ts';
import type { Expression, Star } from '../../model/expression.ts';
import type { FromItem, SelectItem, SelectQuery } from '../../model/query.ts';
import type { Dialect } from '../../text/dialect.ts';
import { figureColumnName } from '../expression-columns.ts';
import { MOST_COLUMNS } from '../most-columns.ts';
import { fromItems } from './from-items.ts';
import { anyOf, nullabilityOf } from './nullability.ts';
import { findQualifier, resolveColumn } from './resolve.ts';
import type { Nullability, OutputColumn, Scope } from './scope.ts';
import { columnsOfItem } from './source-columns.ts';

/**
 * The columns of a query's result in order: the select list with its stars expanded, the rows of VALUES, the columns of a set operation,
 * RETURNING or OUTPUT. Undefined where they cannot be told. `announce` is given the columns of a set operation's first arm before the second is
 * looked at, which is what a recursive CTE sees of itself.
 */
export function outputsOf(
  scope: Scope,
  announce: (columns: readonly OutputColumn[]) => void,
): readonly OutputColumn[] | undefined {
  const { query } = scope;
  if (query.kind === 'partial' || scope.open) return undefined;
  if (query.kind !== 'select') return itemsOutput(query.returning, scope);
  if (query.setOperation) return setOutput(query.setOperation, scope, announce);
  if (query.items.length === 0) return valuesOutput(query, scope);
  return itemsOutput(query.items, scope);
}

function setOutput(
  { operator, left, right }: NonNullable<SelectQuery['setOperation']>,
  scope: Scope,
  announce: (columns: readonly OutputColumn[]) => void,
): readonly OutputColumn[] | undefined {
  const first = scope.scopeOf(left)?.outputs;
  if (!first) return undefined;
  announce(first.map((column) => unknownValue(column)));
  const second = scope.scopeOf(right)?.outputs;
  return first.map((column, position) => {
    if (operator === 'except') return column;
    const other = second?.[position];
    const nullability = bothArms(operator, column.nullability, other?.nullability ?? 'unknown');
    return { ...unknownValue(column), ...(column.type ? { type: column.type } : {}), nullability };
  });
}

/** A row of UNION is one of either arm, a row of INTERSECT is in both. */
function bothArms(operator: 'union' | 'intersect', left: Nullability, right: Nullability): Nullability {
  if (operator === 'union') return anyOf([left, right]);
  return left === 'never' || right === 'never' ? 'never' : anyOf([left, right]);
}

/** The name alone: what the values are is open. */
function unknownValue({ name }: OutputColumn): OutputColumn {
  return { name, nullability: 'unknown' };
}

/** PostgreSQL and SQLite call the columns of VALUES `column1`, `column2`, …; MySQL `column_0`, …. */
function valuesOutput({ values }: SelectQuery, scope: Scope): readonly OutputColumn[] | undefined {
  const [first] = values;
  return first?.map((_, position) => ({
    name: VALUES_NAMES.has(scope.context.dialect) ? `column${position + 1}` : undefined,
    nullability: anyOf(values.map((row) => (row[position] ? nullabilityOf(row[position], scope) : 'unknown'))),
  }));
}

const VALUES_NAMES: ReadonlySet<Dialect> = new Set(['postgresql', 'redshift', 'sqlite', 'snowflake']);

function itemsOutput(items: readonly SelectItem[], scope: Scope): readonly OutputColumn[] | undefined {
  const columns: OutputColumn[] = [];
  for (const item of items) {
    if (item.expression.kind === 'star') {
      // BigQuery's and ClickHouse's `* EXCEPT (…)` reaches further than its star.
      if (item.span.end > item.expression.span.end) return undefined;
      const expanded = starColumns(item.expression, scope);
      if (!expanded) return undefined;
      if (columns.length + expanded.length > MOST_COLUMNS) return undefined;
      for (const column of expanded) columns.push(column);
    } else if (mayBeSeveral(item)) return undefined;
    else columns.push(itemColumn(item, scope));
  }
  return columns;
}

/** What the model does not know may stand for several columns: `(row).*`, ClickHouse's `COLUMNS('…')` and `untuple(…)`. */
function mayBeSeveral({ expression, alias }: SelectItem): boolean {
  if (expression.kind === 'call') return expression.name === 'untuple' || expression.name === 'columns';
  return expression.kind === 'other' && !alias;
}

/** The columns that a star of the query's select list or RETURNING stands for; undefined where they cannot be told. */
export function starColumns(star: Star, scope: Scope): readonly OutputColumn[] | undefined {
  const { query } = scope;
  const qualifier = star.qualifier.at(-1)?.name;
  if (qualifier !== undefined) {
    const found = findQualifier(scope, qualifier, star.qualifier.at(-2)?.name);
    return found?.scope.columnsOf(found.source);
  }
  if (query.kind === 'select') return query.from.length > 0 ? itemColumns(query.from, scope) : undefined;
  const [target] = scope.sources;
  const written = target && scope.columnsOf(target);
  const read = query.kind === 'merge' ? undefined : itemColumns(fromItems(query), scope);
  return written && read ? [...written, ...read] : undefined;
}

function itemColumns(from: readonly FromItem[], scope: Scope): readonly OutputColumn[] | undefined {
  const columns = from.map((item) => columnsOfItem(item, scope));
  return columns.every((one) => one !== undefined) ? columns.flat() : undefined;
}

function itemColumn(item: SelectItem, scope: Scope): OutputColumn {
  const { expression } = item;
  const resolution = expression.kind === 'column' ? resolveColumn(scope, expression, 'select') : undefined;
  const column = resolution?.kind === 'column' ? resolution.column : undefined;
  const type = column?.type ?? typeOf(expression);
  return {
    name: item.alias?.name ?? impliedName(expression, scope.context.dialect),
    ...(column?.base ? { base: column.base } : {}),
    nullability: nullabilityOf(expression, scope),
    ...(type ? { type } : {}),
    item,
  };
}

/** The name of an item without an alias: a column's own everywhere; PostgreSQL finds one for other expressions too. */
function impliedName(expression: Expression, dialect: Dialect): string | undefined {
  if (expression.kind === 'column') return expression.parts.at(-1)?.name;
  return dialect === 'postgresql' || dialect === 'redshift' ? (figureColumnName(expression) ?? '?column?') : undefined;
}

function typeOf(expression: Expression): DataType | undefined {
  return expression.kind === 'cast' ? expression.type : undefined;
}

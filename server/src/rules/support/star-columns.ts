import type { Expression } from '../../model/expression.ts';
import type { FromItem, Query } from '../../model/query.ts';
import type { Table } from '../../model/schema.ts';
import { type CteScope, cteOf, place } from './queries.ts';
import { coveredBy, type OpenStar } from './star.ts';

/** Finds a table of the workspace by the name that a query uses. */
export type TableLookup = (reference: Extract<FromItem, { kind: 'table' }>) => Table | undefined;

/** A column that a star stands for, with the name that qualifies it; none for the merged columns of USING. */
export interface StarColumn {
  readonly name: string;
  readonly qualifier?: string;
}

const MAX_DEPTH = 60;

/** The columns that a star stands for, in order; undefined where a table or an expression's name is not known. */
export function columnsOfStar(open: OpenStar, lookup: TableLookup): readonly StarColumn[] | undefined {
  const columns = coveredBy(open.star, open.sources).map((source) => columnsOf(source, open.ctes, lookup, 0));
  return columns.every((one) => one !== undefined) ? columns.flat() : undefined;
}

type Columns = readonly StarColumn[] | undefined;

function columnsOf(item: FromItem, ctes: CteScope | undefined, lookup: TableLookup, depth: number): Columns {
  if (depth > MAX_DEPTH) return undefined;
  if (item.kind === 'join') {
    const joined = joinColumns(item, ctes, lookup, depth);
    const alias = item.alias?.name;
    return alias === undefined ? joined : joined?.map(({ name }) => ({ name, qualifier: alias }));
  }
  if (item.kind === 'function') return undefined;
  const qualifier = item.alias?.name ?? (item.kind === 'table' ? item.name.object.name : undefined);
  const names =
    item.kind === 'table' ? tableColumns(item, ctes, lookup, depth) : queryColumns(item.query, ctes, lookup, depth);
  return (
    names &&
    renamed(
      names,
      item.columnAliases.map((alias) => alias.name),
    ).map((name) => (qualifier === undefined ? { name } : { name, qualifier }))
  );
}

function tableColumns(
  item: Extract<FromItem, { kind: 'table' }>,
  ctes: CteScope | undefined,
  lookup: TableLookup,
  depth: number,
): readonly string[] | undefined {
  const cte = cteOf(item, ctes);
  if (cte) {
    const names = queryColumns(cte.expression.query, cte.inside, lookup, depth);
    return (
      names &&
      renamed(
        names,
        cte.expression.columns.map((column) => column.name),
      )
    );
  }
  const table = lookup(item);
  return table?.complete && table.columns.length > 0 ? table.columns.map((column) => column.databaseName) : undefined;
}

/** A column alias list renames the first columns. */
function renamed(names: readonly string[], aliases: readonly string[]): readonly string[] {
  return names.map((name, position) => aliases[position] ?? name);
}

/** USING and NATURAL put the shared columns first, once; then come the others of the left side and of the right. */
function joinColumns(
  join: Extract<FromItem, { kind: 'join' }>,
  ctes: CteScope | undefined,
  lookup: TableLookup,
  depth: number,
): Columns {
  const left = columnsOf(join.left, ctes, lookup, depth + 1);
  const right = columnsOf(join.right, ctes, lookup, depth + 1);
  if (!left || !right) return undefined;
  const rightNames = new Set(right.map((column) => column.name));
  const shared = join.natural
    ? left.map((column) => column.name).filter((name) => rightNames.has(name))
    : join.using.map((column) => column.name);
  const others = (columns: readonly StarColumn[]): readonly StarColumn[] =>
    columns.filter(({ name }) => !shared.includes(name));
  return [...shared.map((name) => ({ name })), ...others(left), ...others(right)];
}

function queryColumns(
  query: Query,
  outer: CteScope | undefined,
  lookup: TableLookup,
  depth: number,
): readonly string[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  const { ctes } = place(query, 'derived', undefined, outer);
  if (query.kind === 'partial') return undefined;
  if (query.kind === 'select' && query.setOperation)
    return queryColumns(query.setOperation.left, ctes, lookup, depth + 1);
  const items = query.kind === 'select' ? query.items : query.returning;
  const sources = query.kind === 'select' ? query.from : [query.target];
  const names: string[] = [];
  for (const item of items) {
    const { expression } = item;
    if (expression.kind !== 'star') {
      const name = item.alias?.name ?? impliedName(expression);
      if (name === undefined) return undefined;
      names.push(name);
      continue;
    }
    for (const source of coveredBy(expression, sources)) {
      const columns = columnsOf(source, ctes, lookup, depth + 1);
      if (!columns) return undefined;
      names.push(...columns.map((column) => column.name));
    }
  }
  return names.length > 0 ? names : undefined;
}

/** The name that engines agree to give an expression without an alias: a column's own. */
function impliedName(expression: Expression): string | undefined {
  return expression.kind === 'column' ? expression.parts.at(-1)?.name : undefined;
}

import type { FromItem, Join } from '../../model/query.ts';
import type { Table } from '../../model/schema.ts';
import type { OutputColumn, Scope, Source } from './scope.ts';

/** The columns of a table or view of the schema; undefined where they are not all known. */
export function tableColumns(table: Table | undefined): readonly OutputColumn[] | undefined {
  if (!table?.complete || table.columns.length === 0) return undefined;
  return table.columns.map((column) => ({
    name: column.databaseName,
    base: { table, column },
    nullability: table.kind === 'table' ? (column.nullable ? 'possible' : 'never') : 'unknown',
    type: column.type,
  }));
}

/** The columns of a source of the scope, with the NULLs that outer joins add; undefined where they are not all known. */
export function columnsOfSource(source: Source, scope: Scope): readonly OutputColumn[] | undefined {
  // ClickHouse fills what has no match with the type's default, unless join_use_nulls is set.
  const fillsNull = source.optionalIn && scope.context.dialect !== 'clickhouse';
  const nulls = fillsNull ? { nullability: 'possible' as const } : {};
  return ownColumns(source, scope)?.map((column) => ({ ...column, ...nulls, source }));
}

function ownColumns(source: Source, scope: Scope): readonly OutputColumn[] | undefined {
  const { item } = source;
  const aliases = item && item.kind !== 'join' ? item.columnAliases : [];
  const names = aliases.map((alias) => alias.name);
  switch (source.kind) {
    case 'table':
    case 'row':
      return renamed(tableColumns(source.table), names);
    case 'cte': {
      const expression = source.cte?.expression;
      if (expression?.addsColumns || source.cte?.far) return undefined;
      const outputs = expression && scope.scopeOf(expression.query)?.outputs;
      const own = expression?.columns.map((column) => column.name) ?? [];
      return renamed(renamed(outputs, own), names);
    }
    case 'derived':
      return item?.kind === 'derived' ? renamed(scope.scopeOf(item.query)?.outputs, names) : undefined;
    case 'function':
      return undefined;
    case 'join':
      return item?.kind === 'join' ? aliasedColumns(item, scope) : undefined;
  }
}

/** A list of column aliases renames the first columns. */
function renamed(
  columns: readonly OutputColumn[] | undefined,
  names: readonly string[],
): readonly OutputColumn[] | undefined {
  if (names.length === 0) return columns;
  return columns?.map((column, position) => {
    const name = names[position];
    return name === undefined ? column : { ...column, name };
  });
}

/** The columns of a FROM item of the scope in the order in which a star lists them; undefined where they are not all known. */
export function columnsOfItem(item: FromItem, scope: Scope): readonly OutputColumn[] | undefined {
  if (item.kind === 'join' && !(item.alias && item.using.length === 0)) return joinColumns(item, scope);
  const source = scope.sources.find((one) => one.item === item);
  return source && scope.columnsOf(source);
}

/** What the alias of a join names: after USING the merged columns (PostgreSQL 14), around a whole join all of its columns. */
function aliasedColumns(join: Join, scope: Scope): readonly OutputColumn[] | undefined {
  const columns = joinColumns(join, scope);
  return join.using.length > 0 ? columns?.slice(0, join.using.length) : columns;
}

/** USING and NATURAL put the shared columns first, once; then come the others of the left side and of the right. */
function joinColumns(join: Join, scope: Scope): readonly OutputColumn[] | undefined {
  const left = columnsOfItem(join.left, scope);
  const right = columnsOfItem(join.right, scope);
  if (!left || !right) return undefined;
  const shared = sharedColumns(join, left, right);
  const merged = shared.flatMap((name) => {
    const sides = join.type === 'right' ? [right, left] : [left, right];
    const found = sides.flatMap((side) => side.filter((column) => column.name === name));
    const [first] = found;
    if (!first) return [];
    // A full join takes the value from either side, so the column is none of the two.
    if (join.type === 'full') return [{ name, nullability: 'unknown' as const }];
    const { source: _, ...column } = first;
    return [column];
  });
  const others = (columns: readonly OutputColumn[]): readonly OutputColumn[] =>
    columns.filter(({ name }) => name === undefined || !shared.includes(name));
  return [...merged, ...others(left), ...others(right)];
}

function sharedColumns(join: Join, left: readonly OutputColumn[], right: readonly OutputColumn[]): readonly string[] {
  if (!join.natural) return join.using.map((column) => column.name);
  const names = new Set(right.map((column) => column.name));
  return left.flatMap(({ name }) => (name !== undefined && names.has(name) ? [name] : []));
}

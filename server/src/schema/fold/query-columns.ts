import type { DataType } from '../../model/data-type.ts';
import type { Expression } from '../../model/expression.ts';
import type { FromItem, Query, SelectQuery, TableReference } from '../../model/query.ts';
import type { Span } from '../../text/span.ts';
import { figureColumnName, subqueriesOf } from '../expression-columns.ts';
import { MOST_COLUMNS } from '../most-columns.ts';
import type { SchemaState } from '../schema-state.ts';
import { expressionType, type ResultColumn, type Scope, type ScopeTable, typeNamed } from './expression-type.ts';

/** Queries nested deeper than this are not looked into. */
const MAX_DEPTH = 50;

type KnownQueries = ReadonlyMap<string, readonly ResultColumn[] | undefined>;

/** The columns that a query gives, or undefined where a star or an unknown table hides them. */
export function columnsOfQuery(state: SchemaState, query: Query): readonly ResultColumn[] | undefined {
  const place = query.span;
  return resultColumns(state, query, new Map(), 0)?.map(({ name, type }) => ({
    name,
    // The type was declared elsewhere; what stands in this statement is the query.
    type: { ...type, serial: false, span: place },
  }));
}

function resultColumns(
  state: SchemaState,
  query: Query,
  outer: KnownQueries,
  depth: number,
): readonly ResultColumn[] | undefined {
  if (depth > MAX_DEPTH || query.kind === 'partial') return undefined;
  const known = new Map(outer);
  for (const cte of query.with) {
    known.set(cte.name.name, undefined);
    const columns = resultColumns(state, cte.query, known, depth + 1);
    known.set(cte.name.name, columns && renamed(columns, cte.columns));
  }
  if (query.kind !== 'select') {
    const scope = scopeOf(state, [query.target], known, depth);
    return itemColumns(query.returning, scope);
  }
  if (query.setOperation) return resultColumns(state, query.setOperation.left, known, depth + 1);
  const [firstRow] = query.values;
  if (firstRow) {
    const scope: Scope = { tables: [] };
    return firstRow.map((value, position) => ({ name: `column${position + 1}`, type: expressionType(value, scope) }));
  }
  return itemColumns(query.items, scopeOf(state, query.from, known, depth));
}

function itemColumns(items: SelectQuery['items'], scope: Scope): readonly ResultColumn[] | undefined {
  const columns: ResultColumn[] = [];
  for (const { expression, alias } of items) {
    if (expression.kind !== 'star') {
      const name = alias?.name ?? figureColumnName(expression) ?? '?column?';
      columns.push({ name, type: expressionType(expression, scope) });
      continue;
    }
    const qualifier = expression.qualifier.at(-1)?.name;
    for (const table of scope.tables) {
      if (qualifier !== undefined && table.alias !== qualifier) continue;
      if (!table.columns || columns.length + table.columns.length > MOST_COLUMNS) return undefined;
      columns.push(...table.columns.filter((column) => qualifier !== undefined || !table.merged.has(column.name)));
    }
  }
  return columns;
}

function renamed(
  columns: readonly ResultColumn[],
  names: readonly { readonly name: string }[],
): readonly ResultColumn[] {
  return columns.map((column, position) => ({ ...column, name: names[position]?.name ?? column.name }));
}

function scopeOf(state: SchemaState, from: readonly FromItem[], known: KnownQueries, depth: number): Scope {
  const tables: ScopeTable[] = [];
  const add = (item: FromItem, merged: ReadonlySet<string>) => {
    if (item.kind !== 'join') {
      tables.push({ ...scopeTable(state, item, known, depth), merged });
      return;
    }
    add(item.left, merged);
    add(item.right, new Set([...merged, ...item.using.map((column) => column.name)]));
  };
  for (const item of from) add(item, new Set());
  return { tables };
}

function scopeTable(
  state: SchemaState,
  item: Exclude<FromItem, { kind: 'join' }>,
  known: KnownQueries,
  depth: number,
): Omit<ScopeTable, 'merged'> {
  const aliased = (columns: readonly ResultColumn[] | undefined) => columns && renamed(columns, item.columnAliases);
  switch (item.kind) {
    case 'table': {
      const alias = item.alias?.name ?? item.name.object.name;
      return { alias, columns: aliased(referencedColumns(state, item, known)) };
    }
    case 'derived':
      return { alias: item.alias?.name ?? '', columns: aliased(resultColumns(state, item.query, known, depth + 1)) };
    case 'function': {
      const names = item.columnAliases.length > 0 ? item.columnAliases : undefined;
      return {
        alias: item.alias?.name ?? '',
        columns: names?.map(({ name, span }) => ({ name, type: unknownType(span) })),
      };
    }
  }
}

function unknownType(span: Span): DataType {
  return { ...typeNamed('unknown'), span };
}

function referencedColumns(
  state: SchemaState,
  { name }: TableReference,
  known: KnownQueries,
): readonly ResultColumn[] | undefined {
  if (!name.schema && known.has(name.object.name)) return known.get(name.object.name);
  const table = state.table(name);
  return table?.complete ? table.columns : undefined;
}

/** The keys of the tables and views that a query reads, wherever it names them. */
export function tablesOfQuery(state: SchemaState, query: Query): readonly string[] {
  const keys = new Set<string>();
  const visitExpression = (expression: Expression | undefined, depth: number) => {
    if (expression) for (const inner of subqueriesOf(expression)) visit(inner, depth + 1);
  };
  const visitFrom = (item: FromItem, depth: number): void => {
    if (item.kind === 'table') {
      const table = state.table(item.name);
      if (table) keys.add(table.key);
    } else if (item.kind === 'join') {
      visitFrom(item.left, depth);
      visitFrom(item.right, depth);
      visitExpression(item.on, depth);
    } else if (item.kind === 'derived') {
      visit(item.query, depth + 1);
    }
  };
  const visit = (inner: Query, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    for (const cte of inner.with) visit(cte.query, depth + 1);
    if (inner.kind === 'partial') {
      for (const table of inner.tables) visitFrom(table, depth);
      return;
    }
    if (inner.kind !== 'select') {
      visitFrom(inner.target, depth);
      return;
    }
    if (inner.setOperation) {
      visit(inner.setOperation.left, depth + 1);
      visit(inner.setOperation.right, depth + 1);
    }
    for (const item of inner.from) visitFrom(item, depth);
    for (const item of inner.items) visitExpression(item.expression, depth);
    visitExpression(inner.where, depth);
    visitExpression(inner.having, depth);
  };
  visit(query, 0);
  return [...keys];
}

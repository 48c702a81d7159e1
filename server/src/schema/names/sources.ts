import type { FromItem, Join, Query, TableReference } from '../../model/query.ts';
import { type CteScope, cteOf } from './ctes.ts';
import { exposedName, fromItems } from './from-items.ts';
import type { NameContext, Source } from './scope.ts';

/** The sources of a query by name: what it reads, what it writes, and the rows that its dialect and clauses add. */
export function sourcesOf(query: Query, ctes: CteScope | undefined, context: NameContext): readonly Source[] {
  const sources: Source[] = [];
  const target = targetOf(query);
  if (target) sources.push(tableSource(target, targetCte(target, ctes, context), context, undefined, true));
  for (const item of fromItems(query)) addItem(item, undefined, sources, ctes, context, target);
  const written = target && sources[0];
  for (const name of rowNames(query, context)) {
    const table = query.kind === 'select' ? context.triggerTable : (written?.table ?? context.triggerTable);
    sources.push({ kind: 'row', name, target: false, ...(table ? { table } : {}) });
  }
  return sources;
}

/** SQL Server writes through CTEs; elsewhere the target is a table whatever WITH calls its own. */
function targetCte(target: TableReference, ctes: CteScope | undefined, { dialect }: NameContext): CteScope | undefined {
  return dialect === 'tsql' ? cteOf(target, ctes) : undefined;
}

function targetOf(query: Query): TableReference | undefined {
  return query.kind === 'select' || query.kind === 'partial' ? undefined : query.target;
}

/** Adds the leaves of a FROM item. `optionalIn` is the innermost join that may leave it without a match. */
function addItem(
  item: FromItem,
  optionalIn: Join | undefined,
  sources: Source[],
  ctes: CteScope | undefined,
  context: NameContext,
  target: TableReference | undefined,
): void {
  // Joins nest to the left as deep as there are joins, so the way down is walked with a stack of its own.
  const stack: { readonly item: FromItem; readonly optionalIn: Join | undefined }[] = [{ item, optionalIn }];
  while (stack.length > 0) {
    const next = stack.pop();
    if (!next) return;
    const { item: one } = next;
    if (one.kind === 'join') {
      const { type } = one;
      stack.push({ item: one.right, optionalIn: type === 'left' || type === 'full' ? one : next.optionalIn });
      stack.push({ item: one.left, optionalIn: type === 'right' || type === 'full' ? one : next.optionalIn });
      if (one.alias) sources.push(plain('join', one, next.optionalIn));
    } else if (one.kind === 'table') {
      if (target && isSameTable(one, target)) markTarget(sources, one, next.optionalIn);
      else sources.push(tableSource(one, cteOf(one, ctes), context, next.optionalIn, false));
    } else sources.push(plain(one.kind, one, next.optionalIn));
  }
}

/** A target that FROM names again (SQL Server, MySQL) is the same row, not a second table. */
function isSameTable(item: TableReference, target: TableReference): boolean {
  return (
    item === target ||
    (!target.alias && item.name.object.name === target.name.object.name && !item.alias) ||
    (target.alias !== undefined && item.alias?.name === target.alias.name)
  );
}

function markTarget(sources: Source[], item: TableReference, optionalIn: Join | undefined): void {
  const [target] = sources;
  if (target) sources[0] = { ...target, item, ...(optionalIn ? { optionalIn } : {}) };
}

function plain(kind: Source['kind'], item: FromItem, optionalIn: Join | undefined): Source {
  return { kind, name: exposedName(item), item, target: false, ...(optionalIn ? { optionalIn } : {}) };
}

function tableSource(
  item: TableReference,
  cte: CteScope | undefined,
  context: NameContext,
  optionalIn: Join | undefined,
  target: boolean,
): Source {
  const row = !cte && isTriggerRow(item, context) ? context.triggerTable : undefined;
  const table = cte ? undefined : (row ?? context.table(item.name));
  return {
    kind: cte ? 'cte' : 'table',
    name: exposedName(item),
    ...(item.name.schema && !item.alias ? { schema: item.name.schema.name } : {}),
    item,
    target,
    ...(table ? { table } : {}),
    ...(cte ? { cte } : {}),
    ...(optionalIn ? { optionalIn } : {}),
  };
}

/** SQL Server's triggers read `inserted` and `deleted` as tables. */
function isTriggerRow({ name }: TableReference, { dialect }: NameContext): boolean {
  return dialect === 'tsql' && !name.schema && /^(?:inserted|deleted)$/i.test(name.object.name);
}

/** The rows that a statement knows by names of the engine's. */
function rowNames(query: Query, { dialect, newAndOld }: NameContext): readonly string[] {
  const names: string[] = [];
  if (query.kind === 'insert' && query.onConflict) names.push('excluded');
  if (query.kind !== 'select' && query.kind !== 'partial') {
    if (dialect === 'tsql') names.push('inserted', 'deleted');
    // PostgreSQL 18 lets RETURNING name both versions of a row.
    else if (query.returning.length > 0) names.push('old', 'new');
  }
  if (newAndOld) names.push('old', 'new');
  return [...new Set(names)];
}

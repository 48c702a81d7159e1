import type { FromItem, Join, Query } from '../../model/query.ts';

/** A table, derived table or function in FROM. */
export type FromLeaf = Exclude<FromItem, { kind: 'join' }>;

/** What a query reads from besides its target: FROM, USING, the source of MERGE. */
export function fromItems(query: Query): readonly FromItem[] {
  switch (query.kind) {
    case 'select':
    case 'update':
      return query.from;
    case 'delete':
      return query.using;
    case 'merge':
      return [query.source];
    default:
      return [];
  }
}

/** The tables, derived tables and functions that a FROM item joins, left to right. */
export function leaves(item: FromItem): readonly FromLeaf[] {
  const found: FromLeaf[] = [];
  const stack: FromItem[] = [item];
  while (stack.length > 0) {
    const one = stack.pop() as FromItem;
    if (one.kind === 'join') stack.push(one.right, one.left);
    else found.push(one);
  }
  return found;
}

/** The joins of a FROM item, outermost first. */
export function joins(item: FromItem): readonly Join[] {
  const found: Join[] = [];
  const stack: FromItem[] = [item];
  while (stack.length > 0) {
    const one = stack.pop() as FromItem;
    if (one.kind !== 'join') continue;
    found.push(one);
    stack.push(one.right, one.left);
  }
  return found;
}

/** The name by which a query calls a FROM item: its alias, or the table's own name; undefined where it has neither. */
export function exposedName(item: FromItem): string | undefined {
  return item.alias?.name ?? (item.kind === 'table' ? item.name.object.name : undefined);
}

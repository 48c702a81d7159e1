import type { FromItem, TableReference } from '../../model/query.ts';

/** The first table in FROM items, by its alias or name where one is given. */
export function firstTable(items: readonly FromItem[], name: string | undefined): TableReference | undefined {
  for (const item of items) {
    const found = item.kind === 'join' ? firstTable([item.left, item.right], name) : item;
    if (found?.kind === 'table' && (name === undefined || isCalled(found, name))) return found;
  }
  return undefined;
}

/** The table of FROM that a target names by its alias (`DELETE o FROM orders o`); the target itself where it names none. */
export function aliasedTable(target: TableReference, from: readonly FromItem[]): TableReference {
  if (target.alias || target.name.schema) return target;
  const named = firstTable(from, target.name.object.name);
  return named?.alias ? named : target;
}

function isCalled(table: TableReference, name: string): boolean {
  return (table.alias ?? table.name.object).name.toLowerCase() === name.toLowerCase();
}

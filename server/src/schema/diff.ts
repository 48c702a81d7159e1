import type { Column, ForeignKey, Index, Key, Table } from '../model/schema.ts';
import { expressionText } from './expression-text.ts';
import { formatOtherType } from './format-type.ts';

/** What a list of named things gained, lost and has otherwise than before. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly dropped: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
}

export interface TableDifference {
  readonly before: Table;
  readonly after: Table;
  readonly columns: Difference<Column>;
  readonly indexes: Difference<Index>;
  readonly foreignKeys: Difference<ForeignKey>;
  /** Primary key and unique constraints. */
  readonly keys: Difference<Key>;
}

/** The differences between two versions of one table. Where something was declared does not count, only what it means. */
export function diffTables(before: Table, after: Table): TableDifference {
  return {
    before,
    after,
    columns: diffLists(before.columns, after.columns, (column) => column.name, columnMeaning),
    indexes: diffLists(before.indexes, after.indexes, (index) => index.name ?? indexMeaning(index), indexMeaning),
    foreignKeys: diffLists(
      before.foreignKeys,
      after.foreignKeys,
      (foreignKey) => foreignKey.name ?? foreignKeyMeaning(foreignKey),
      foreignKeyMeaning,
    ),
    keys: diffLists(keysOf(before), keysOf(after), (key) => key.name ?? keyMeaning(key), keyMeaning),
  };
}

function keysOf({ primaryKey, uniques }: Table): readonly Key[] {
  return primaryKey ? [primaryKey, ...uniques] : uniques;
}

function diffLists<T>(
  before: readonly T[],
  after: readonly T[],
  identity: (item: T) => string,
  meaning: (item: T) => string,
): Difference<T> {
  if (before === after) return { added: [], dropped: [], changed: [] };
  const old = new Map(before.map((item) => [identity(item), item]));
  const added: T[] = [];
  const changed: { before: T; after: T }[] = [];
  for (const item of after) {
    const earlier = old.get(identity(item));
    old.delete(identity(item));
    if (earlier === undefined) added.push(item);
    else if (meaning(earlier) !== meaning(item)) changed.push({ before: earlier, after: item });
  }
  return { added, dropped: [...old.values()], changed };
}

function columnMeaning(column: Column): string {
  return JSON.stringify([
    formatOtherType(column.type),
    column.nullable,
    column.hasDefault,
    column.default ? expressionText(column.default, column.defaultOrigin ?? column.origin) : null,
    column.identity,
    column.generated?.expression ? expressionText(column.generated.expression, column.origin) : null,
  ]);
}

function indexMeaning(index: Index): string {
  return JSON.stringify([
    index.unique,
    index.method,
    index.parts.map((part) => [
      part.column?.name ?? (part.expression ? expressionText(part.expression, index.origin) : ''),
      part.descending,
      part.nulls,
      part.operatorClass,
      part.collation,
      part.prefixLength,
    ]),
    index.include,
    index.where ? expressionText(index.where, index.origin) : null,
    index.nullsNotDistinct,
  ]);
}

function foreignKeyMeaning(foreignKey: ForeignKey): string {
  return JSON.stringify([
    foreignKey.columns,
    foreignKey.referencedTable,
    foreignKey.referencedColumns,
    foreignKey.onDelete ?? 'noAction',
    foreignKey.onUpdate ?? 'noAction',
    foreignKey.deferrable,
    foreignKey.initiallyDeferred,
    foreignKey.validated,
  ]);
}

function keyMeaning(key: Key): string {
  return JSON.stringify([key.columns, key.include ?? [], key.deferrable, key.nullsNotDistinct]);
}

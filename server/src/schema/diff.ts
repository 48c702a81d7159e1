import type { Column, ForeignKey, Index, Key, SchemaView, Table } from '../model/schema.ts';
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

/** Tables and views by key; a renamed one counts as dropped and added. `changed` has only tables with a difference inside. */
export interface SchemaDifference {
  readonly added: readonly Table[];
  readonly dropped: readonly Table[];
  readonly changed: readonly TableDifference[];
}

/** What is different in `after`. Where something was declared does not count, only what it means. */
export function diffSchemas(before: SchemaView, after: SchemaView): SchemaDifference {
  const added: Table[] = [];
  const changed: TableDifference[] = [];
  for (const table of after.tables()) {
    const old = before.tableByKey(table.key);
    if (!old) added.push(table);
    else if (old !== table) {
      const difference = diffTables(old, table);
      if (isDifferent(difference)) changed.push(difference);
    }
  }
  const dropped = [...before.tables()].filter((table) => !after.tableByKey(table.key));
  return { added, dropped, changed };
}

/** The differences between two versions of one table. */
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

function isDifferent({ columns, indexes, foreignKeys, keys }: TableDifference): boolean {
  return [columns, indexes, foreignKeys, keys].some(
    ({ added, dropped, changed }) => added.length + dropped.length + changed.length > 0,
  );
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

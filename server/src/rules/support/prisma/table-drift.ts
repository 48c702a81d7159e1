import type { DataType } from '../../../model/data-type.ts';
import type { Column, ForeignKey, Index, Key, Table } from '../../../model/schema.ts';
import { diffTables } from '../../../schema/diff.ts';
import { slug } from '../identifiers.ts';
import { columnNameAt } from '../keys/column-name.ts';
import { columnDrift } from './column-drift.ts';
import { type Comparison, type Drift, fieldNameAt, nameKey } from './drift.ts';

/** What a model and its table in the migrations say differently. */
export function* tableDrift(comparison: Comparison, model: Table, table: Table): Generator<Drift> {
  const inDatabase = databaseNames(comparison, model);
  const before = comparableTable(comparison, table, (name) => nameKey(comparison, name));
  const after = comparableTable(comparison, model, (name) => inDatabase.get(name) ?? nameKey(comparison, name));
  const { columns, indexes, keys, foreignKeys } = diffTables(before, after);
  const field = (key: string): Column | undefined =>
    model.columns.find((column) => nameKey(comparison, column.databaseName) === key);
  for (const { name } of columns.added) {
    const missing = field(name);
    if (missing) yield missingColumn(model, missing);
  }
  for (const { name } of columns.dropped) {
    const extra = table.columns.find((column) => nameKey(comparison, column.databaseName) === name);
    if (extra && table.complete) yield extraColumn(model, extra);
  }
  for (const column of table.columns) {
    const same = field(nameKey(comparison, column.databaseName));
    if (same) yield* columnDrift(comparison, model, same, column);
  }
  for (const index of indexes.added) yield missingIndex(model, index);
  for (const index of indexes.dropped) if (isPlainIndex(comparison, table, index)) yield extraIndex(model, index);
  for (const key of keys.added) yield missingKey(model, key);
  for (const key of keys.dropped) if (!isIncluding(table, key)) yield extraKey(model, key);
  if (comparison.prisma.relationMode === 'prisma') return;
  for (const foreignKey of foreignKeys.added) yield missingForeignKey(comparison, model, foreignKey);
  for (const foreignKey of foreignKeys.dropped) {
    if (comparison.prisma.final.tableByKey(foreignKey.referencedTable))
      yield extraForeignKey(comparison, model, foreignKey);
  }
  yield* actionDrift(comparison, model, table, inDatabase);
}

function databaseNames(comparison: Comparison, model: Table): ReadonlyMap<string, string> {
  return new Map(model.columns.map((column) => [column.name, nameKey(comparison, column.databaseName)]));
}

const ANY_TYPE: DataType = {
  name: '',
  family: 'unknown',
  arguments: [],
  arrayDimensions: 0,
  serial: false,
  unsigned: false,
  text: '',
  span: { start: 0, end: 0 },
};

/**
 * A table with what both sides can say: the names of its columns as the database has them, and which of them are keys, indexes and
 * foreign keys, whatever these are called. Primary keys, unique constraints and unique indexes are all keys. Types and defaults are
 * compared apart, since the two sides have their own words for them.
 */
function comparableTable(comparison: Comparison, table: Table, nameOf: (name: string) => string): Table {
  const columnsOf = (index: Index): readonly string[] => index.parts.map((part) => nameOf(part.column?.name ?? ''));
  const whole = table.indexes.filter((index) => !index.where && index.parts.every((part) => part.column));
  const uniqueIndexes = whole.filter((index) => index.unique);
  return {
    ...table,
    columns: table.columns.map(
      ({ name, origin, typeOrigin }): Column => ({
        name: nameOf(name),
        databaseName: nameOf(name),
        type: ANY_TYPE,
        nullable: true,
        hasDefault: false,
        origin,
        typeOrigin,
      }),
    ),
    ...(table.primaryKey ? { primaryKey: comparableKey(table.primaryKey.columns.map(nameOf), table.primaryKey) } : {}),
    uniques: distinctBy(
      [
        ...table.uniques.map((key) => comparableKey(key.columns.map(nameOf), key)),
        ...uniqueIndexes.map((index) => comparableKey(columnsOf(index), index)),
      ],
      (key) => key.columns.join(),
      table.primaryKey?.columns.map(nameOf).join(),
    ),
    indexes: distinctBy(
      whole.filter((index) => !index.unique),
      (index) => columnsOf(index).join(),
    ).map(
      (index): Index => ({
        unique: false,
        method: '',
        parts: index.parts.map(({ column, span }) => ({
          column: { name: nameOf(column?.name ?? ''), quoted: true, span },
          descending: false,
          span,
        })),
        include: [],
        nullsNotDistinct: false,
        concurrently: false,
        origin: index.origin,
      }),
    ),
    foreignKeys: table.foreignKeys.map((foreignKey) => comparableForeignKey(comparison, foreignKey, nameOf)),
  };
}

/** The first of each kind: two indexes over the same columns (of different methods) are told apart by nothing that is compared. */
function distinctBy<T>(items: readonly T[], kindOf: (item: T) => string, known?: string): T[] {
  const seen = new Set(known === undefined ? [] : [known]);
  return items.filter((item) => seen.size < seen.add(kindOf(item)).size);
}

function comparableKey(columns: readonly string[], { origin }: Pick<Key, 'origin'>): Key {
  return { columns, deferrable: false, nullsNotDistinct: false, origin };
}

/** The referenced table is named by its model, where it has one. Which columns it refers to follows from the relation. */
function comparableForeignKey(
  { models }: Comparison,
  { columns, referencedTable, origin }: ForeignKey,
  nameOf: (name: string) => string,
): ForeignKey {
  return {
    columns: columns.map(nameOf).sort(),
    referencedTable: models.get(referencedTable)?.key ?? referencedTable,
    referencedColumns: [],
    deferrable: false,
    initiallyDeferred: false,
    validated: true,
    origin,
  };
}

function missingColumn(model: Table, field: Column): Drift {
  return {
    at: fieldNameAt(field),
    what: `No migration adds ${columnText(field)} for ${model.name}.${field.name}, so queries fail on a database that the migrations made`,
    migration: slug('add', model.databaseName, field.databaseName),
  };
}

function columnText({ databaseName }: Column): string {
  return `the column ${databaseName}`;
}

function extraColumn(model: Table, column: Column): Drift {
  return {
    at: model.origin,
    what: `The migrations leave the column ${column.name} in ${model.databaseName}, but ${model.name} has no such field, so Prisma will drop it with the next migration`,
    migration: slug('drop', model.databaseName, column.name),
    related: { at: columnNameAt(column), message: `${column.name} as the migrations have it` },
  };
}

function listOf(index: Index): string {
  return index.parts.map((part) => part.column?.name ?? '').join(', ');
}

function missingIndex(model: Table, index: Index): Drift {
  return {
    at: index.origin,
    what: `No migration creates this index on ${model.databaseName} (${listOf(index)}), so a database that the migrations made lacks it`,
    migration: slug('index', model.databaseName, listOf(index)),
  };
}

function extraIndex(model: Table, index: Index): Drift {
  return {
    at: model.origin,
    what: `The migrations leave an index on ${model.databaseName} (${listOf(index)}) that ${model.name} does not declare, so Prisma will drop it with the next migration`,
    migration: slug('drop_index', model.databaseName, listOf(index)),
    related: { at: index.origin, message: 'the index' },
  };
}

function missingKey(model: Table, key: Key): Drift {
  const columns = key.columns.join(', ');
  return {
    at: key.origin,
    what: `No migration makes ${model.databaseName} (${columns}) unique, so a database that the migrations made accepts duplicates`,
    migration: slug('unique', model.databaseName, columns),
  };
}

function extraKey(model: Table, key: Key): Drift {
  const columns = key.columns.join(', ');
  return {
    at: model.origin,
    what: `The migrations make ${model.databaseName} (${columns}) unique, but ${model.name} does not say so, so Prisma will drop that with the next migration`,
    migration: slug('drop_unique', model.databaseName, columns),
    related: { at: key.origin, message: 'the unique columns' },
  };
}

function missingForeignKey(
  { prisma }: Comparison,
  model: Table,
  { columns, referencedTable, origin }: ForeignKey,
): Drift {
  const other = prisma.final.tableByKey(referencedTable)?.databaseName ?? referencedTable;
  return {
    at: origin,
    what: `No migration adds the foreign key from ${model.databaseName} (${columns.join(', ')}) to ${other}, so a database that the migrations made does not check it`,
    migration: slug('add', model.databaseName, columns.join('_'), 'fkey'),
  };
}

function extraForeignKey(
  { prisma }: Comparison,
  model: Table,
  { columns, referencedTable, origin }: ForeignKey,
): Drift {
  const other = prisma.final.tableByKey(referencedTable)?.databaseName ?? referencedTable;
  return {
    at: model.origin,
    what: `The migrations leave a foreign key from ${model.databaseName} (${columns.join(', ')}) to ${other}, but ${model.name} has no such relation, so Prisma will drop it with the next migration`,
    migration: slug('drop', model.databaseName, columns.join('_'), 'fkey'),
    related: { at: origin, message: 'the foreign key' },
  };
}

/** Indexes beyond the model's that Prisma does not see or cannot declare are left alone, and so are those that MySQL makes for foreign keys. */
function isPlainIndex({ dialect }: Comparison, table: Table, { origin, parts }: Index): boolean {
  const index = table.indexes.find((one) => one.origin === origin);
  if (index?.method !== 'btree' || index.include.length > 0 || index.inheritedFrom || index.unattached) return false;
  if (index.parts.some((part) => part.operatorClass !== undefined)) return false;
  const forForeignKey = table.foreignKeys.some((foreignKey) =>
    foreignKey.columns.every(
      (column, position) => column.toLowerCase() === parts[position]?.column?.name.toLowerCase(),
    ),
  );
  return !(forForeignKey && (dialect === 'mysql' || dialect === 'mariadb'));
}

/** INCLUDE makes an index that Prisma has no words for. */
function isIncluding(table: Table, { origin }: Key): boolean {
  const index = table.indexes.find((one) => one.origin === origin);
  const key = table.uniques.find((one) => one.origin === origin);
  return (index?.include.length ?? 0) + (key?.include?.length ?? 0) > 0;
}

/** Referential actions that the relation spells out; what Prisma takes where it does not depends on its version. */
function* actionDrift(
  comparison: Comparison,
  model: Table,
  table: Table,
  inDatabase: ReadonlyMap<string, string>,
): Generator<Drift> {
  const strict = comparison.dialect === 'postgresql';
  const meaning = (action: ForeignKey['onDelete']): string =>
    action === undefined || (action === 'restrict' && !strict) ? 'noAction' : action;
  for (const wanted of model.foreignKeys) {
    const columns = wanted.columns.map((name) => inDatabase.get(name) ?? name);
    const found = table.foreignKeys.find(
      (one) =>
        comparison.models.get(one.referencedTable)?.key === wanted.referencedTable &&
        one.columns.map((name) => nameKey(comparison, name)).join() === columns.join(),
    );
    if (!found) continue;
    for (const event of ['onDelete', 'onUpdate'] as const) {
      const action = wanted[event];
      if (action === undefined || meaning(action) === meaning(found[event])) continue;
      yield {
        at: wanted.origin,
        what: `The relation of ${model.name} (${wanted.columns.join(', ')}) says ${event}: ${ACTIONS[action]}, but the foreign key in the migrations says ${ACTIONS[found[event] ?? 'noAction']}`,
        migration: slug('change', model.databaseName, columns.join('_'), 'fkey'),
        related: { at: found.origin, message: 'the foreign key as the migrations have it' },
      };
    }
  }
}

const ACTIONS: Readonly<Record<NonNullable<ForeignKey['onDelete']>, string>> = {
  noAction: 'NoAction',
  restrict: 'Restrict',
  cascade: 'Cascade',
  setNull: 'SetNull',
  setDefault: 'SetDefault',
};

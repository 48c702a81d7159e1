import type { SchemaView, Table } from '../../../server/src/model/schema.ts';
import { formatPostgresType } from '../../../server/src/schema/format-type.ts';

/** What the oracle compares of a schema. Names are qualified; lists of named things are sorted by name. */
export interface Snapshot {
  readonly tables: Record<string, TableSnapshot>;
  readonly enums: Record<string, readonly string[]>;
}

export interface TableSnapshot {
  readonly columns: Record<
    string,
    { type: string; nullable: boolean; hasDefault: boolean; notNullName: string | null }
  >;
  readonly primaryKey: string | null;
  readonly uniques: readonly string[];
  readonly foreignKeys: readonly string[];
  readonly checks: readonly string[];
  readonly exclusions: readonly string[];
  readonly indexes: readonly string[];
  readonly parents: readonly string[];
}

/** The final schema of our fold in the oracle's terms. */
export function snapshotOf(schema: SchemaView): Snapshot {
  const tables: Record<string, TableSnapshot> = {};
  for (const table of schema.tables()) {
    if ((table.kind === 'table' || table.kind === 'foreignTable') && !table.temporary) {
      tables[table.key] = tableSnapshot(table);
    }
  }
  const enums = Object.fromEntries([...schema.enums()].map((type) => [type.key, type.values]));
  return { tables, enums };
}

function tableSnapshot(table: Table): TableSnapshot {
  const columns: TableSnapshot['columns'] = {};
  for (const column of table.columns) {
    columns[column.name] = {
      type: formatPostgresType(column.type),
      nullable: column.nullable,
      hasDefault: column.hasDefault,
      notNullName: column.notNullName ?? null,
    };
  }
  const list = (names: readonly (string | null)[]) => `(${names.map((name) => name ?? '*').join(', ')})`;
  const { primaryKey } = table;
  return {
    columns,
    primaryKey: primaryKey ? `${primaryKey.name} ${list(primaryKey.columns)}` : null,
    uniques: table.uniques.map((key) => `${key.name} ${list(key.columns)}`).sort(),
    foreignKeys: table.foreignKeys
      .map(
        (key) =>
          `${key.name} ${list(key.columns)} -> ${key.referencedTable} ${list(key.referencedColumns)} ` +
          `${key.onDelete ?? 'noAction'} ${key.onUpdate ?? 'noAction'}`,
      )
      .sort(),
    checks: table.checks.map((check) => String(check.name)).sort(),
    exclusions: table.exclusions.map((exclusion) => String(exclusion.name)).sort(),
    indexes: table.indexes
      .map(
        (index) =>
          `${index.name} ${index.method} ${list(index.parts.map((part) => part.column?.name ?? null))} ` +
          `${list(index.include)}${index.unique ? ' unique' : ''}${index.where ? ' partial' : ''}`,
      )
      .sort(),
    parents: [...table.inherits, ...(table.partitionOf === undefined ? [] : [table.partitionOf])].sort(),
  };
}

import type { EnumType, Index, Routine, SchemaView, Table } from '../../model/schema.ts';

type Name = Parameters<SchemaView['table']>[0];

/**
 * Look-ups in a folded Prisma schema. A name is taken as a model's name and, where no model has it, as the name of its table in the
 * database, so that SQL beside the schema finds it too. A schema in the name counts only where the model has a `@@schema`.
 */
export class PrismaSchemaView implements SchemaView {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #enums: readonly EnumType[];
  #byKey: Map<string, Table> | undefined;
  #byDatabaseName: Map<string, Table[]> | undefined;
  #byIndexName: Map<string, { readonly table: Table; readonly index: Index }[]> | undefined;

  /** `tables` by model name. */
  constructor(tables: ReadonlyMap<string, Table>, enums: readonly EnumType[]) {
    this.#tables = tables;
    this.#enums = enums;
  }

  table(name: Name): Table | undefined {
    const model = this.#tables.get(name.object.name);
    if (model && isInSchema(model, name)) return model;
    this.#byDatabaseName ??= groupBy(this.#tables.values(), (table) => table.databaseName);
    return this.#byDatabaseName.get(name.object.name)?.find((table) => isInSchema(table, name));
  }

  tableByKey(key: string): Table | undefined {
    this.#byKey ??= new Map([...this.#tables.values()].map((table) => [table.key, table]));
    return this.#byKey.get(key);
  }

  tables(): Iterable<Table> {
    return this.#tables.values();
  }

  outsideTables(): Iterable<Table> {
    return [];
  }

  outsideTable(): undefined {
    return undefined;
  }

  enums(): Iterable<EnumType> {
    return this.#enums;
  }

  index(name: Name): { readonly table: Table; readonly index: Index } | undefined {
    this.#byIndexName ??= groupBy(this.#indexes(), ({ index }) => index.name ?? '');
    return this.#byIndexName.get(name.object.name)?.find(({ table }) => isInSchema(table, name));
  }

  routines(): Iterable<Routine> {
    return [];
  }

  routine(): undefined {
    return undefined;
  }

  roles(): Iterable<string> {
    return [];
  }

  *#indexes(): Iterable<{ readonly table: Table; readonly index: Index }> {
    for (const table of this.#tables.values()) {
      for (const index of table.indexes) if (index.name) yield { table, index };
    }
  }
}

function isInSchema(table: Table, name: Name): boolean {
  return !name.schema || table.schema === '' || table.schema === name.schema.name;
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

import type { EnumType, Index, Routine, SchemaView, Table } from '../model/schema.ts';
import type { NamedObject } from './lookup.ts';
import { chooseOverload } from './routine-signature.ts';
import type { SchemaState } from './schema-state.ts';

/** The schema before one moment, read from the histories; nothing is copied. */
export class SchemaAt implements SchemaView {
  readonly #state: SchemaState;
  readonly #moment: number;
  readonly #searchPath: readonly string[];

  /** `searchPath`: the schemas to search for unqualified names, first first. */
  constructor(state: SchemaState, moment: number, searchPath: readonly string[]) {
    this.#state = state;
    this.#moment = moment;
    this.#searchPath = searchPath;
  }

  table(name: NamedObject): Table | undefined {
    for (const key of this.#candidates(name)) {
      const table = this.tableByKey(key);
      if (table) return table;
    }
    return undefined;
  }

  tableByKey(key: string): Table | undefined {
    const table = this.#state.tables.before(this.#moment, key);
    return table?.outside ? undefined : table;
  }

  *tables(): Generator<Table> {
    for (const table of this.#state.tables.valuesBefore(this.#moment)) if (!table.outside) yield table;
  }

  *outsideTables(): Generator<Table> {
    for (const table of this.#state.tables.valuesBefore(this.#moment)) if (table.outside) yield table;
  }

  outsideTable(name: NamedObject): Table | undefined {
    if (this.table(name)) return undefined;
    for (const key of this.#candidates(name)) {
      const table = this.#state.tables.before(this.#moment, key);
      if (table) return table;
    }
    return undefined;
  }

  *enums(): Generator<EnumType> {
    for (const type of this.#state.types.valuesBefore(this.#moment)) if (type.form === 'enum') yield type;
  }

  index(name: NamedObject): { readonly table: Table; readonly index: Index } | undefined {
    const { rules } = this.#state;
    for (const key of this.#candidates(name)) {
      for (const tableKey of this.#state.linkedBefore(this.#moment, `index ${key}`)) {
        const table = this.tableByKey(tableKey);
        const index = table?.indexes.find(
          (candidate) =>
            candidate.name !== undefined && rules.tableKey(candidate.name) === rules.tableKey(name.object.name),
        );
        if (table && index) return { table, index };
      }
    }
    return undefined;
  }

  routines(): Iterable<Routine> {
    return this.#state.routines.valuesBefore(this.#moment);
  }

  routine(name: NamedObject, signature?: readonly string[]): Routine | undefined {
    for (const base of this.#candidates(name)) {
      const keys = this.#state.overloadsBefore(this.#moment, base);
      const key = chooseOverload(base, keys, signature);
      if (key !== undefined) return this.#state.routines.before(this.#moment, key);
    }
    return undefined;
  }

  roles(): Iterable<string> {
    return this.#state.roles.valuesBefore(this.#moment);
  }

  #candidates(name: NamedObject): readonly string[] {
    const { rules } = this.#state;
    const schemas = name.schema ? [name.schema.name] : [rules.temporarySchema, ...this.#searchPath];
    return schemas.map((schema) => this.#state.key(schema, name.object.name));
  }
}

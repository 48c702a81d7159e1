import type { ReferentialAction } from '../model/constraint.ts';
import type { DatabasePlan, PrismaSchema, Timeline } from '../model/database.ts';
import type { IndexPart } from '../model/index-definition.ts';
import type { Column, ForeignKey, Provenance, SchemaView, Table } from '../model/schema.ts';
import type { Dialect } from '../text/dialect.ts';
import { dialectRules } from './dialect-rules.ts';
import { expressionText } from './expression-text.ts';
import { formatOtherType, formatPostgresType } from './format-type.ts';
import { quoteIdentifier } from './quote-identifier.ts';

/** A database in `schemawise schema --format json`. What does not apply is null, so that every key is always there. */
export interface DatabaseDescription {
  readonly database: string;
  readonly dialect: Dialect;
  /** The files that make the schema, in the order in which they are folded. */
  readonly files: readonly string[];
  /** By name; views and temporary tables are left out. */
  readonly tables: readonly TableDescription[];
}

export interface TableDescription {
  /** Without the schema where that is the dialect's default one. */
  readonly name: string;
  readonly columns: readonly ColumnDescription[];
  readonly primaryKey: { readonly name: string | null; readonly columns: readonly string[] } | null;
  readonly foreignKeys: readonly ForeignKeyDescription[];
  /** Unique constraints and exclusion constraints among them, the primary key not. */
  readonly indexes: readonly IndexDescription[];
}

export interface ColumnDescription {
  readonly name: string;
  /** PostgreSQL: as `format_type` prints it. */
  readonly type: string;
  readonly nullable: boolean;
  /** The default's source text; null where there is none or where an identity or expression generates the value. */
  readonly default: string | null;
}

export interface ForeignKeyDescription {
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly references: { readonly table: string; readonly columns: readonly string[] };
  /** `NO ACTION`, `RESTRICT`, `CASCADE`, `SET NULL` or `SET DEFAULT`. */
  readonly onDelete: string;
  readonly onUpdate: string;
}

export interface IndexDescription {
  readonly name: string | null;
  /** Column names; the source text where the key is an expression. */
  readonly columns: readonly string[];
  readonly unique: boolean;
  readonly where: string | null;
}

const ACTIONS: Readonly<Record<ReferentialAction, string>> = {
  noAction: 'NO ACTION',
  restrict: 'RESTRICT',
  cascade: 'CASCADE',
  setNull: 'SET NULL',
  setDefault: 'SET DEFAULT',
};

/** Describes the final schema of a database: its SQL history's or, where there is none, that of its Prisma schema. */
export function describeDatabase(plan: DatabasePlan, source: Timeline | PrismaSchema): DatabaseDescription {
  const describe = new Describer(plan.dialect, source.final);
  const tables = [...source.final.tables()]
    .filter((table) => (table.kind === 'table' || table.kind === 'foreignTable') && !table.temporary)
    .map((table) => describe.table(table))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const files = plan.files
    .filter(({ role }) => role === 'migration' || role === 'schema' || role === 'prisma')
    .map(({ path }) => path);
  return { database: plan.id, dialect: plan.dialect, files, tables };
}

/** Describes one table of a schema. */
export function describeTable(table: Table, schema: SchemaView, dialect: Dialect): TableDescription {
  return new Describer(dialect, schema).table(table);
}

class Describer {
  readonly #dialect: Dialect;
  readonly #schema: SchemaView;

  constructor(dialect: Dialect, schema: SchemaView) {
    this.#dialect = dialect;
    this.#schema = schema;
  }

  table(table: Table): TableDescription {
    const { primaryKey } = table;
    const columns = (names: readonly string[]) => databaseColumns(table, names);
    return {
      name: this.#tableName(table),
      columns: table.columns.map((column) => this.#column(column)),
      primaryKey: primaryKey ? { name: primaryKey.name ?? null, columns: columns(primaryKey.columns) } : null,
      foreignKeys: table.foreignKeys.map((foreignKey) => this.#foreignKey(table, foreignKey)),
      indexes: [
        ...table.uniques.map((key) => ({
          name: key.name ?? null,
          columns: columns(key.columns),
          unique: true,
          where: null,
        })),
        ...table.indexes.map((index) => ({
          name: index.name ?? null,
          columns: partTexts(table, index.parts, index.origin),
          unique: index.unique,
          where: index.where ? expressionText(index.where, index.origin) : null,
        })),
        ...table.exclusions.map((exclusion) => ({
          name: exclusion.name ?? null,
          columns: partTexts(table, exclusion.parts ?? [], exclusion.origin),
          unique: false,
          where: exclusion.where ? expressionText(exclusion.where, exclusion.origin) : null,
        })),
      ],
    };
  }

  #tableName({ schema, databaseName }: Table): string {
    return schema === '' || schema === dialectRules(this.#dialect).defaultSchema
      ? databaseName
      : `${schema}.${databaseName}`;
  }

  #column(column: Column): ColumnDescription {
    const { type } = column;
    return {
      name: column.databaseName,
      type: this.#dialect === 'postgresql' ? formatPostgresType(type) : formatOtherType(type),
      nullable: column.nullable,
      default: column.default
        ? expressionText(column.default, column.defaultOrigin ?? column.origin)
        : serialDefault(column),
    };
  }

  #foreignKey(table: Table, foreignKey: ForeignKey): ForeignKeyDescription {
    const referenced = this.#schema.tableByKey(foreignKey.referencedTable);
    const columns = referenced
      ? databaseColumns(referenced, foreignKey.referencedColumns)
      : foreignKey.referencedColumns;
    return {
      name: foreignKey.name ?? null,
      columns: databaseColumns(table, foreignKey.columns),
      references: { table: referenced ? this.#tableName(referenced) : foreignKey.referencedTable, columns },
      onDelete: ACTIONS[foreignKey.onDelete ?? 'noAction'],
      onUpdate: ACTIONS[foreignKey.onUpdate ?? 'noAction'],
    };
  }
}

/** The names of columns in the database, which a Prisma schema may map. */
function databaseColumns(table: Table, names: readonly string[]): readonly string[] {
  return names.map((name) => table.columns.find((column) => column.name === name)?.databaseName ?? name);
}

function partTexts(table: Table, parts: readonly IndexPart[], origin: Provenance): readonly string[] {
  return parts.map((part) => {
    if (part.column) return databaseColumns(table, [part.column.name])[0] ?? part.column.name;
    return part.expression ? expressionText(part.expression, origin) : '';
  });
}

/** A serial column's default, as PostgreSQL prints it. */
function serialDefault({ type, ownedSequence }: Column): string | null {
  if (!type.serial || ownedSequence === undefined) return null;
  const [first = '', ...rest] = ownedSequence.split('.');
  const names = rest.length > 0 && first === 'public' ? rest : [first, ...rest];
  return `nextval('${names.map(quoteIdentifier).join('.')}'::regclass)`;
}

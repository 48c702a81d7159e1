import type { ForeignKeyConstraint, KeyConstraint } from '../../model/constraint.ts';
import type { Expression } from '../../model/expression.ts';
import type { Column, ForeignKey, Index, Key, Table } from '../../model/schema.ts';
import type { Statement } from '../../model/statement.ts';
import type { ColumnDefinition, CreateTable } from '../../model/table-facts.ts';
import { fieldColumn } from '../../syntax/prisma/columns.ts';
import { coverSpans } from '../../text/span.ts';

/** What the name of a field's type stands for. */
export type TypeKind = 'enum' | 'model' | 'composite' | 'unknown';

/** What a model needs to know of the other blocks. */
export interface ModelContext {
  typeKind(typeName: string): TypeKind;
  /** The fields of that model's primary key; empty where there is none. */
  identifyingFields(modelName: string): readonly string[];
}

/** Functions whose value the Prisma client makes up, so that the column has no default in the database. */
const CLIENT_DEFAULTS = new Set(['uuid', 'cuid', 'ulid', 'nanoid']);

/** The key under which a schema knows a model or an enum: its Prisma name, kept apart from the names of SQL schemas by `prisma.`. */
export function tableKey(name: string): string {
  return `prisma.${name}`;
}

/**
 * A model or view as a table. Columns are its scalar and enum fields; keys, foreign keys and indexes name fields as Prisma does. A foreign
 * key's origin is the names inside `fields: [ … ]`, since these are what an index or a type would have to match, and Prisma's default
 * referential actions are not filled in. The table is `complete` where every field could be read and its type is known.
 */
export function buildModelTable(statement: Statement, fact: CreateTable, context: ModelContext): Table {
  const columns = columnsOf(fact, context);
  const keys = [...columns.flatMap(columnKeys), ...fact.constraints.filter(isKey)];
  const primaryKey = keys.find((key) => key.kind === 'primaryKey');
  const { name } = fact.name.object;
  return {
    key: tableKey(name),
    schema: fact.prisma?.databaseSchema ?? '',
    name,
    databaseName: fact.prisma?.mappedName ?? name,
    kind: fact.prisma?.blockKind === 'view' ? 'view' : 'table',
    temporary: false,
    columns: columns.map((column) => toColumn(statement, column)),
    ...(primaryKey ? { primaryKey: toKey(statement, primaryKey) } : {}),
    uniques: keys.filter((key) => key.kind === 'unique').map((key) => toKey(statement, key)),
    foreignKeys: fact.constraints
      .filter((constraint) => constraint.kind === 'foreignKey')
      .filter((constraint) => isModelOrUnknown(context.typeKind(constraint.referencedTable.object.name)))
      .map((constraint) => toForeignKey(statement, constraint, context)),
    indexes: fact.indexes.map((index) => toIndex(statement, index)),
    checks: [],
    exclusions: [],
    partitioned: false,
    inherits: [],
    rowSecurity: { enabled: false, forced: false },
    policies: [],
    complete: statement.parsed.problems.length === 0 && hasKnownTypes(fact, context),
    origin: { statement, span: fact.name.object.span },
  };
}

function isModelOrUnknown(kind: TypeKind): boolean {
  return kind === 'model' || kind === 'unknown';
}

function isKey(constraint: CreateTable['constraints'][number]): constraint is KeyConstraint {
  return constraint.kind === 'primaryKey' || constraint.kind === 'unique';
}

/** The scalar fields, which the block itself tells, and among them the enum fields, in the order of the block. */
function columnsOf(fact: CreateTable, context: ModelContext): ColumnDefinition[] {
  const scalars = new Map(fact.columns.map((column) => [column.name.span.start, column]));
  return (fact.prisma?.fields ?? []).flatMap((field) => {
    const scalar = scalars.get(field.name.span.start);
    if (scalar) return [scalar];
    return context.typeKind(field.details.typeName) === 'enum' ? [fieldColumn(field, true)] : [];
  });
}

function hasKnownTypes(fact: CreateTable, context: ModelContext): boolean {
  const scalars = new Set(fact.columns.map((column) => column.name.span.start));
  return (fact.prisma?.fields ?? []).every(
    (field) => scalars.has(field.name.span.start) || context.typeKind(field.details.typeName) !== 'unknown',
  );
}

function columnKeys(column: ColumnDefinition): KeyConstraint[] {
  return [column.primaryKey, column.unique].filter((key) => key !== undefined);
}

function toColumn(statement: Statement, column: ColumnDefinition): Column {
  const expression = column.default;
  return {
    name: column.name.name,
    databaseName: column.prisma?.mappedName ?? column.name.name,
    type: column.type,
    nullable: !column.notNull,
    ...(expression ? { default: expression } : {}),
    hasDefault: column.identity !== undefined || (expression !== undefined && !isClientDefault(expression)),
    ...(column.identity ? { identity: column.identity } : {}),
    origin: { statement, span: column.span },
    typeOrigin: { statement, span: column.type.span },
  };
}

function isClientDefault(expression: Expression): boolean {
  return expression.kind === 'call' && CLIENT_DEFAULTS.has(expression.name);
}

function toKey(statement: Statement, key: KeyConstraint): Key {
  return {
    ...(key.name ? { name: key.name.name } : {}),
    columns: key.columns.map((column) => column.name),
    deferrable: false,
    nullsNotDistinct: false,
    origin: { statement, span: key.span },
  };
}

function toForeignKey(statement: Statement, constraint: ForeignKeyConstraint, context: ModelContext): ForeignKey {
  const referenced = constraint.referencedTable.object.name;
  const named = constraint.referencedColumns.map((column) => column.name);
  const span = constraint.columns.map((column) => column.span).reduce(coverSpans);
  return {
    ...(constraint.name ? { name: constraint.name.name } : {}),
    columns: constraint.columns.map((column) => column.name),
    referencedTable: tableKey(referenced),
    referencedColumns: named.length > 0 ? named : context.identifyingFields(referenced),
    ...(constraint.onDelete ? { onDelete: constraint.onDelete } : {}),
    ...(constraint.onUpdate ? { onUpdate: constraint.onUpdate } : {}),
    deferrable: false,
    initiallyDeferred: false,
    validated: true,
    origin: { statement, span },
  };
}

function toIndex(statement: Statement, index: CreateTable['indexes'][number]): Index {
  return {
    ...(index.name ? { name: index.name.name } : {}),
    unique: index.unique,
    method: index.method,
    parts: index.parts,
    include: [],
    ...(index.where ? { where: index.where } : {}),
    nullsNotDistinct: false,
    concurrently: false,
    origin: { statement, span: index.span },
  };
}

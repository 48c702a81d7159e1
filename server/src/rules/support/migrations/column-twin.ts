import type { Check, Column, ForeignKey, Index, Key, SchemaView, Table } from '../../../model/schema.ts';
import { mentionsColumn } from '../../../schema/expression-columns.ts';
import { quoteIdentifier } from '../identifiers.ts';
import { columnPlaces, withColumn } from './named-columns.ts';
import { foreignKeyClause, uniqueClause, uniqueIndexBody } from './twin-constraints.ts';

/** What a column carries, built again for a second column that is to take its place. PostgreSQL; all statements without terminators. */
export interface ColumnTwin {
  readonly indexes: readonly TwinPart[];
  readonly uniques: readonly TwinConstraint[];
  /** Foreign keys and checks, which are added NOT VALID and validated. */
  readonly validated: readonly TwinConstraint[];
}

/** True where the column has indexes or constraints, which go with it when it is dropped. */
export function carries({ indexes, uniques, validated }: ColumnTwin): boolean {
  return indexes.length + uniques.length + validated.length > 0;
}

export interface TwinPart {
  readonly oldName: string;
  readonly newName: string;
  /** CREATE INDEX CONCURRENTLY on the new column. */
  readonly create: string;
  /** What makes the old one again. */
  readonly restore: string;
  /** The old one under another name, for the time after a swap. */
  readonly restoreAs: (name: string, column: string) => string;
}

export interface TwinConstraint extends TwinPart {
  /** ADD of the constraint on the new column: on top of its index, or NOT VALID. */
  readonly add: string;
  /** Takes it away again; the index, which goes with a unique constraint, is built anew. */
  readonly remove: readonly string[];
}

/** A column and the one that is to take its place. */
export interface TwinRequest {
  readonly schema: SchemaView;
  readonly table: Table;
  /** The table as SQL writes it. */
  readonly target: string;
  readonly column: Column;
  /** The name of the new column. */
  readonly name: string;
  /** What an index or constraint of the new column is called, by the name of the old one. */
  readonly rename: (name: string) => string;
  /** True where the keys of the column, references to it and its numbering go over too, see `keyTwin`. */
  readonly withKeys?: boolean;
  /** True where what expressions say of the column can be said of the new one, since their types are of one kind. */
  readonly withExpressions?: boolean;
}

/**
 * What must be built for the new column; undefined where the old one is part of something that cannot be doubled by a few statements: a
 * primary key, a reference from another table, a check, an expression, a policy, a view, a partitioned or inherited table.
 */
export function columnTwin(request: TwinRequest): ColumnTwin | undefined {
  const { schema, table, column } = request;
  if (isEntangled(schema, table, column, request) || isReadByView(schema, table, column)) return undefined;
  const indexes = table.indexes.filter((index) => usesColumn(index, column.name)).map((one) => twinIndex(one, request));
  const uniques = table.uniques
    .filter(({ columns }) => columns.includes(column.name))
    .map((key) => twinUnique(key, request));
  const foreignKeys = table.foreignKeys
    .filter(({ columns }) => columns.includes(column.name))
    .map((key) => twinForeignKey(key, request));
  const checks = table.checks
    .filter(({ expression }) => mentionsColumn(expression, column.name))
    .map((check) => twinCheck(check, request));
  const validated = [...foreignKeys, ...checks];
  const all = [...indexes, ...uniques, ...validated];
  if (all.includes(undefined)) return undefined;
  const newNames = all.map((one) => one?.newName);
  if (new Set(newNames).size < newNames.length) return undefined;
  return {
    indexes: indexes.flatMap((one) => one ?? []),
    uniques: uniques.flatMap((one) => one ?? []),
    validated: validated.flatMap((one) => one ?? []),
  };
}

/** True where the column is part of something that cannot be doubled: a key, a reference from elsewhere, an expression. */
export function isEntangled(
  schema: SchemaView,
  table: Table,
  column: Column,
  { withKeys = false, withExpressions = false }: Pick<TwinRequest, 'withKeys' | 'withExpressions'> = {},
): boolean {
  const { name } = column;
  if (table.kind !== 'table' || table.partitioned || table.partitionOf !== undefined || table.inherits.length > 0)
    return true;
  if (column.generated || column.inherited) return true;
  if (!withKeys && (column.identity || column.type.serial || column.ownedSequence)) return true;
  if (column.type.text === '' || table.exclusions.length > 0 || table.policies.length > 0) return true;
  if (!withKeys && table.primaryKey?.columns.includes(name)) return true;
  if (table.checks.some(({ expression }) => !expression)) return true;
  if (!withExpressions && table.checks.some(({ expression }) => mentionsColumn(expression, name))) return true;
  if (table.columns.some(({ generated }) => generated && mentionsColumn(generated.expression, name))) return true;
  for (const other of schema.tables()) {
    if (other.inherits.includes(table.key)) return true;
    if (withKeys) continue;
    if (other.foreignKeys.some((key) => key.referencedTable === table.key && key.referencedColumns.includes(name)))
      return true;
  }
  return false;
}

/** Views read the very columns that they were made with, whatever those are called later: the last phase could not drop one. */
function isReadByView(schema: SchemaView, table: Table, column: Column): boolean {
  return [...schema.tables()].some(({ kind, origin: { statement } }) => {
    if (kind !== 'view' && kind !== 'materializedView') return false;
    return says(statement.text, table.name) && (says(statement.text, column.name) || /[\s.,(]\*/.test(statement.text));
  });
}

function says(text: string, name: string): boolean {
  return new RegExp(`\\b${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'i').test(text);
}

function usesColumn({ parts, include, where }: Index, column: string): boolean {
  return (
    include.includes(column) ||
    mentionsColumn(where, column) ||
    parts.some((part) => part.column?.name === column || mentionsColumn(part.expression, column))
  );
}

/** An index by its own statement, in which its name and the column are replaced. */
function twinIndex(index: Index, request: TwinRequest): TwinPart | undefined {
  const { statement } = index.origin;
  const { fact } = statement.parsed;
  const { table, column } = request;
  if (fact.kind !== 'createIndex' || statement.embedding || !fact.index.name || index.name === undefined)
    return undefined;
  if (fact.only || fact.table.object.name !== table.name) return undefined;
  const expressions = [index.where, ...index.parts.map(({ expression }) => expression)];
  const isSimple = request.withExpressions || !expressions.some((one) => mentionsColumn(one, column.name));
  const isAsWritten =
    index.where === fact.index.where &&
    index.include.every((one, at) => one === fact.index.include[at]?.name) &&
    index.parts.every((part, at) => {
      const written = fact.index.parts[at];
      return part.column ? part.column.name === written?.column?.name : part.expression === written?.expression;
    });
  const { text } = statement;
  const quoted = quoteIdentifier(index.name, 'postgresql');
  const span = { start: fact.index.name.span.end, end: text.length };
  const named = [...fact.index.parts.flatMap((part) => part.column ?? []), ...fact.index.include];
  const places = [
    ...named.flatMap((one) => (one.name === column.name ? [one.span] : [])),
    ...columnPlaces(expressions, column.name),
  ].toSorted((one, other) => one.start - other.start);
  const over = withColumn(text, span, places, column.name);
  if (!isSimple || !isAsWritten || !over) return undefined;
  const write = (concurrently: boolean, indexName: string, columnName: string): string =>
    `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${concurrently ? 'CONCURRENTLY ' : ''}${indexName}${over(columnName)}`;
  const newName = request.rename(index.name);
  return {
    oldName: index.name,
    newName,
    create: write(true, quoteIdentifier(newName, 'postgresql'), quoteIdentifier(request.name, 'postgresql')),
    restore: write(false, quoted, quoteIdentifier(column.databaseName, 'postgresql')),
    restoreAs: (indexName, columnName) =>
      write(false, quoteIdentifier(indexName, 'postgresql'), quoteIdentifier(columnName, 'postgresql')),
  };
}

function renamedColumns(columns: readonly string[], from: string, to: string): string[] {
  return columns.map((one) => (one === from ? to : one));
}

function twinUnique(key: Key, { target, column, name, rename }: TwinRequest): TwinConstraint | undefined {
  if (key.name === undefined || key.include?.includes(column.name)) return undefined;
  const newName = rename(key.name);
  const quoted = quoteIdentifier(newName, 'postgresql');
  const index = `${quoted} ${uniqueIndexBody(key, target, renamedColumns(key.columns, column.name, name))}`;
  const restoreAs = (constraint: string, columnName: string): string =>
    `ALTER TABLE ${target} ADD ${uniqueClause(key, { name: constraint, columns: renamedColumns(key.columns, column.name, columnName) })}`;
  return {
    oldName: key.name,
    newName,
    create: `CREATE UNIQUE INDEX CONCURRENTLY ${index}`,
    add: `ALTER TABLE ${target} ADD CONSTRAINT ${quoted} UNIQUE USING INDEX ${quoted}${key.deferrable ? ' DEFERRABLE' : ''}`,
    remove: [`ALTER TABLE ${target} DROP CONSTRAINT ${quoted}`, `CREATE UNIQUE INDEX ${index}`],
    restore: restoreAs(key.name, column.name),
    restoreAs,
  };
}

function twinForeignKey(key: ForeignKey, request: TwinRequest): TwinConstraint | undefined {
  const { schema, table, target, column, name, rename } = request;
  if (key.name === undefined || key.referencedTable === table.key) return undefined;
  const newName = rename(key.name);
  const define = (constraint: string, columnName: string): string | undefined =>
    foreignKeyClause(key, { name: constraint, columns: renamedColumns(key.columns, column.name, columnName) }, schema);
  const added = define(newName, name);
  if (added === undefined) return undefined;
  const restoreAs = (constraint: string, columnName: string): string =>
    `ALTER TABLE ${target} ADD ${define(constraint, columnName) ?? ''}${key.validated ? '' : ' NOT VALID'}`;
  return {
    oldName: key.name,
    newName,
    create: '',
    add: `ALTER TABLE ${target} ADD ${added} NOT VALID`,
    remove: [`ALTER TABLE ${target} DROP CONSTRAINT ${quoteIdentifier(newName, 'postgresql')}`],
    restore: restoreAs(key.name, column.name),
    restoreAs,
  };
}

function twinCheck(check: Check, { target, column, name, rename }: TwinRequest): TwinConstraint | undefined {
  const { expression, origin } = check;
  if (check.name === undefined || !expression || check.noInherit || check.inheritedFrom) return undefined;
  const { text } = origin.statement;
  const over = withColumn(text, expression.span, columnPlaces([expression], column.name), column.name);
  if (!over) return undefined;
  const newName = rename(check.name);
  const define = (constraint: string, columnName: string): string =>
    `ALTER TABLE ${target} ADD CONSTRAINT ${quoteIdentifier(constraint, 'postgresql')} CHECK (${over(quoteIdentifier(columnName, 'postgresql'))})`;
  const restoreAs = (constraint: string, columnName: string): string =>
    `${define(constraint, columnName)}${check.validated ? '' : ' NOT VALID'}`;
  return {
    oldName: check.name,
    newName,
    create: '',
    add: `${define(newName, name)} NOT VALID`,
    remove: [`ALTER TABLE ${target} DROP CONSTRAINT ${quoteIdentifier(newName, 'postgresql')}`],
    restore: restoreAs(check.name, column.databaseName),
    restoreAs,
  };
}

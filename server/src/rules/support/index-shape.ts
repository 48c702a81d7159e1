import type { Expression } from '../../model/expression.ts';
import type { IndexPart } from '../../model/index-definition.ts';
import type { Key, Provenance, Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import { findColumn } from './columns.ts';
import { sameSpan } from './places.ts';
import { sameExpression } from './same-expression.ts';

/** An index of a table, the one behind a primary key or unique constraint included. */
export interface IndexShape {
  readonly kind: 'index' | 'primaryKey' | 'unique';
  readonly name?: string;
  readonly unique: boolean;
  readonly method: string;
  readonly parts: readonly IndexPart[];
  readonly include: readonly string[];
  readonly where?: Expression;
  readonly nullsNotDistinct: boolean;
  readonly deferrable: boolean;
  readonly origin: Provenance;
}

/**
 * The indexes that a table really has and somebody wrote, keys first. Those that follow a parent's and those that MySQL makes for a
 * foreign key are nobody's doing and left out. An operator class that is the default for its column's type is left out too.
 */
export function indexShapes(table: Table, dialect: Dialect): readonly IndexShape[] {
  const keys = [
    ...(table.primaryKey ? [{ kind: 'primaryKey' as const, key: table.primaryKey }] : []),
    ...table.uniques.map((key) => ({ kind: 'unique' as const, key })),
  ];
  const shapes: IndexShape[] = keys.filter(({ key }) => !key.inheritedFrom).map(({ kind, key }) => keyShape(kind, key));
  for (const index of table.indexes) {
    if (index.inheritedFrom || belongsToForeignKey(table, index.origin)) continue;
    shapes.push({
      kind: 'index',
      ...(index.name === undefined ? {} : { name: index.name }),
      unique: index.unique,
      method: methodOf(index.method, dialect),
      parts: index.parts.map((part) => withoutDefaultClass(part, index.method, table)),
      include: index.include,
      ...(index.where ? { where: index.where } : {}),
      nullsNotDistinct: index.nullsNotDistinct,
      deferrable: false,
      origin: index.origin,
    });
  }
  return shapes;
}

/** The index behind a primary key or unique constraint. */
export function keyShape(kind: 'primaryKey' | 'unique', key: Key): IndexShape {
  return {
    kind,
    ...(key.name === undefined ? {} : { name: key.name }),
    unique: true,
    method: 'btree',
    parts: key.columns.map((name) => plainPart(name, key.origin)),
    include: key.include ?? [],
    nullsNotDistinct: key.nullsNotDistinct,
    deferrable: key.deferrable,
    origin: key.origin,
  };
}

/** InnoDB turns USING HASH into a B-tree; SQL Server's clustered and nonclustered indexes both are B-trees. */
function methodOf(method: string, dialect: Dialect): string {
  if (method === 'clustered' || method === 'nonclustered') return 'btree';
  return method === 'hash' && (dialect === 'mysql' || dialect === 'mariadb') ? 'btree' : method;
}

/** Methods whose default operator class is named for the type: `int4_ops`, `jsonb_ops`. */
const CLASSES_NAMED_FOR_TYPES: ReadonlySet<string> = new Set(['btree', 'hash', 'gin']);

function withoutDefaultClass(part: IndexPart, method: string, table: Table): IndexPart {
  const { operatorClass, ...rest } = part;
  const type = part.column && findColumn(table, part.column.name)?.type;
  if (operatorClass === undefined || !type || !CLASSES_NAMED_FOR_TYPES.has(method)) return part;
  const own = type.arrayDimensions > 0 ? 'array' : type.name === 'varchar' ? 'text' : type.name;
  return operatorClass === `${own}_ops` ? rest : part;
}

function plainPart(name: string, origin: Provenance): IndexPart {
  const { span } = origin;
  return { column: { name, quoted: true, span }, descending: false, span };
}

function belongsToForeignKey(table: Table, origin: Provenance): boolean {
  return table.foreignKeys.some(
    (foreignKey) => foreignKey.origin.statement === origin.statement && sameSpan(foreignKey.origin.span, origin.span),
  );
}

/** Engines that tell `"A"` from `a` once names are folded. */
const TELLS_CASE: ReadonlySet<Dialect> = new Set<Dialect>(['postgresql', 'clickhouse']);

/** Whether two keys of indexes are the same: column or expression, order, operator class, collation and prefix. */
export function samePart(a: IndexPart, b: IndexPart, dialect: Dialect): boolean {
  const nameOf = ({ column }: IndexPart) => (TELLS_CASE.has(dialect) ? column?.name : column?.name.toLowerCase());
  return (
    nameOf(a) === nameOf(b) &&
    sameExpression(a.expression, b.expression) &&
    a.descending === b.descending &&
    nullsOf(a) === nullsOf(b) &&
    a.operatorClass === b.operatorClass &&
    a.collation === b.collation &&
    a.prefixLength === b.prefixLength
  );
}

/** NULLS LAST is what an ascending order does anyway, NULLS FIRST what a descending one does. */
function nullsOf(part: IndexPart): 'first' | 'last' {
  return part.nulls ?? (part.descending ? 'first' : 'last');
}

/** What people call it, with its columns: `users_email_idx (email)`, `the primary key (id)`. */
export function describeIndex(shape: IndexShape): string {
  const columns = shape.parts.map((part) => part.column?.name ?? 'an expression').join(', ');
  const kind = shape.kind === 'primaryKey' ? 'the primary key' : shape.unique ? 'the unique key' : 'the index';
  return `${shape.kind === 'primaryKey' ? kind : (shape.name ?? kind)} (${columns})`;
}

/** The index as the subject of a sentence, at its own place. */
export function describeThisIndex(shape: IndexShape): string {
  return shape.name === undefined ? describeIndex(shape).replace(/^the/, 'This') : describeIndex(shape);
}

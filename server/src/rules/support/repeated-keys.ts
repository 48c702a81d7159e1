import type { KeyConstraint } from '../../model/constraint.ts';
import type { Table } from '../../model/schema.ts';
import type { CreateTable } from '../../model/table-facts.ts';
import { type IndexShape, keyShape } from './index-shape.ts';
import { parsedAt, sameSpan, textAt } from './places.ts';

/** A key of CREATE TABLE that the engine merges with an equal one of the same statement, so that it never exists by itself. */
export interface RepeatedKey {
  readonly first: IndexShape;
  readonly repeated: IndexShape;
}

/**
 * `id int PRIMARY KEY UNIQUE`, `CONSTRAINT u1 UNIQUE (a), CONSTRAINT u2 UNIQUE (a)`: PostgreSQL (`transformIndexConstraints` in
 * `src/backend/parser/parse_utilcmd.c`) and SQLite keep the first of such keys, the primary key before all. `shapes` are those
 * that the table really has.
 */
export function repeatedKeys(table: Table, shapes: readonly IndexShape[]): readonly RepeatedKey[] {
  const { statement } = table.origin;
  const { fact } = parsedAt(table.origin);
  if (fact.kind !== 'createTable' || fact.prisma) return [];
  const exists = (key: KeyConstraint): boolean =>
    shapes.some(({ origin }) => origin.statement === statement && sameSpan(origin.span, key.span));
  const seen = new Map<string, IndexShape>();
  const found: RepeatedKey[] = [];
  for (const { key, columns } of keysOf(fact)) {
    // SQLite takes a collation for each column of a key, which the model does not keep.
    if (/\bcollate\b/i.test(textAt(statement, key.span))) continue;
    const shape = keyShape(key.kind, {
      ...(key.name ? { name: key.name.name } : {}),
      columns,
      include: key.include.map((column) => column.name),
      deferrable: key.deferrable,
      nullsNotDistinct: key.nullsNotDistinct,
      origin: { statement, span: key.span },
    });
    const signature = JSON.stringify([columns, shape.include, shape.deferrable, shape.nullsNotDistinct]);
    const first = seen.get(signature);
    if (!first) seen.set(signature, shape);
    else if (!exists(key)) found.push({ first, repeated: shape });
  }
  return found;
}

function keysOf(fact: CreateTable): readonly { readonly key: KeyConstraint; readonly columns: readonly string[] }[] {
  const onColumns = fact.columns.flatMap((column) =>
    [column.primaryKey, column.unique].flatMap((key) => (key ? [{ key, columns: [column.name.name] }] : [])),
  );
  const onTable = fact.constraints.flatMap((key) =>
    key.kind === 'primaryKey' || key.kind === 'unique'
      ? [{ key, columns: key.columns.map((column) => column.name) }]
      : [],
  );
  const keys = [...onColumns, ...onTable];
  return [...keys.filter(({ key }) => key.kind === 'primaryKey'), ...keys.filter(({ key }) => key.kind === 'unique')];
}

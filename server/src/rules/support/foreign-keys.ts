import type { ForeignKeyConstraint } from '../../model/constraint.ts';
import type { Identifier } from '../../model/identifier.ts';
import type { ForeignKey, Provenance, Table } from '../../model/schema.ts';
import { coverSpans, type Span } from '../../text/span.ts';
import { findColumn } from './columns.ts';
import { parsedAt, sameSpan } from './places.ts';

/**
 * Where a foreign key names its own columns, the place that findings about it mark: the column's name where REFERENCES stands on
 * the column, the columns in `FOREIGN KEY (…)`, and in Prisma the fields in `fields: […]`, which are its origin there.
 */
export function foreignKeyColumnsAt(foreignKey: ForeignKey): Provenance {
  const { statement } = foreignKey.origin;
  const span = spanOf(columnNames(foreignKey)) ?? foreignKey.origin.span;
  return { statement, span };
}

function columnNames(foreignKey: ForeignKey): readonly Identifier[] {
  const { fact } = parsedAt(foreignKey.origin);
  const { span } = foreignKey.origin;
  const isIt = (constraint: ForeignKeyConstraint | undefined): boolean =>
    constraint !== undefined && sameSpan(constraint.span, span);
  if (fact.kind === 'createTable') {
    const column = fact.columns.find((one) => isIt(one.references));
    if (column) return [column.name];
    for (const constraint of fact.constraints) {
      if (constraint.kind === 'foreignKey' && isIt(constraint)) return constraint.columns;
    }
  }
  if (fact.kind === 'alterTable') {
    for (const action of fact.actions) {
      if (action.kind === 'addColumn' && isIt(action.column.references)) return [action.column.name];
      if (action.kind !== 'addConstraint' || action.constraint.kind !== 'foreignKey') continue;
      if (isIt(action.constraint)) return action.constraint.columns;
    }
  }
  return [];
}

function spanOf(names: readonly Identifier[]): Span | undefined {
  const [first, ...others] = names;
  return first && others.reduce((span, name) => coverSpans(span, name.span), first.span);
}

/** True where one of the columns may be NULL, so that the foreign key need not hold (MATCH SIMPLE). */
export function isOptional(table: Table, foreignKey: ForeignKey): boolean {
  return foreignKey.columns.some((name) => findColumn(table, name)?.nullable ?? true);
}

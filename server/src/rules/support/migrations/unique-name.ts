import type { KeyConstraint } from '../../../model/constraint.ts';
import type { AlterTable } from '../../../model/table-facts.ts';
import { joinColumns, objectName } from '../../../schema/generated-names.ts';
import type { TimelineContext } from '../../rule.ts';
import { sameSpan } from '../places.ts';

/** The name of a unique constraint that ALTER TABLE adds; where the statement leaves it out, the one that PostgreSQL gives it. */
export function uniqueName(
  context: TimelineContext,
  fact: AlterTable,
  constraint: KeyConstraint,
  columns: readonly string[],
): string {
  if (constraint.name) return constraint.name.name;
  const known = context.final
    .table(fact.name)
    ?.uniques.find(({ origin }) => origin.statement === context.statement && sameSpan(origin.span, constraint.span));
  return known?.name ?? objectName(fact.name.object.name, joinColumns(columns), 'key');
}

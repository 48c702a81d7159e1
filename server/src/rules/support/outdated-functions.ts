import type { QualifiedName } from '../../model/identifier.ts';
import type { TimelineContext } from '../rule.ts';

/**
 * True in the body of a function that works on a table which a later migration drops: such a function has gone with its table, or
 * fails as soon as it is called.
 */
export function worksOnDroppedTable(context: TimelineContext, table: QualifiedName): boolean {
  if (!context.nested || context.statement.parsed.fact.kind !== 'createFunction') return false;
  return context.before.table(table) !== undefined && context.final.table(table) === undefined;
}

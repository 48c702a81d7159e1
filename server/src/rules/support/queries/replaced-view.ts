import type { TimelineContext } from '../../rule.ts';

/** True for a view of a migration that a later statement drops or creates anew: what is deployed in the end is another one. */
export function isReplacedView(context: TimelineContext): boolean {
  const { fact } = context.parsed;
  const { role } = context.file;
  if (fact.kind !== 'createView' || context.nested || (role !== 'migration' && role !== 'schema')) return false;
  return context.final.table(fact.name)?.origin.statement !== context.statement;
}

/** True for what nobody waits for any more: rollbacks, and views that a later migration replaces. */
export function isOutdated(context: TimelineContext): boolean {
  return context.direction === 'down' || isReplacedView(context);
}

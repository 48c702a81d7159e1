import type { QueryEvidence } from '../../../model/query-evidence.ts';
import type { DatabaseContext } from '../../rule.ts';
import { isTestPath } from '../paths.ts';

/**
 * True for what the application runs again and again: queries of its own files, the queries of functions and triggers, and views that stand in
 * the end. Tests, seeds, rollbacks and what a migration does once are not among them.
 */
export function isApplicationQuery(evidence: QueryEvidence, database: DatabaseContext): boolean {
  const { place, statement, parsed } = evidence;
  if (isTestPath(place.path)) return false;
  const { fact } = parsed;
  if (place.role === 'query') return fact.kind === 'query' || fact.kind === 'clientCall' || fact.kind === 'createView';
  if ((place.role !== 'migration' && place.role !== 'schema') || place.folded === false) return false;
  if (place.sections.some(({ direction, start, end }) => direction === 'down' && isIn(statement.start, start, end))) {
    return false;
  }
  const outer = statement.parsed.fact;
  if (outer.kind === 'createView') return database.timeline.final.table(outer.name)?.origin.statement === statement;
  if (fact.kind !== 'query') return false;
  if (outer.kind === 'createTrigger') return true;
  if (outer.kind !== 'createFunction') return false;
  const routine = database.timeline.final.routine(outer.name);
  return routine === undefined || routine.origin.statement === statement;
}

function isIn(offset: number, start: number, end: number): boolean {
  return offset >= start && offset < end;
}

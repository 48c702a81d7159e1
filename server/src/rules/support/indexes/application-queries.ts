import type { CreateFunction } from '../../../model/object-facts.ts';
import type { QueryEvidence } from '../../../model/query-evidence.ts';
import type { DatabaseContext } from '../../rule.ts';
import { isTestPath } from '../paths.ts';

/** True for what the application runs again and again, tests not included: see {@link isStandingQuery}. */
export function isApplicationQuery(evidence: QueryEvidence, database: DatabaseContext): boolean {
  return !isTestPath(evidence.place.path) && isStandingQuery(evidence, database);
}

/**
 * True for queries that are there to run again: those of query files and programs, of functions and triggers, and of views that stand in the
 * end. Seeds, rollbacks and what a migration does once are not among them.
 */
export function isStandingQuery(evidence: QueryEvidence, database: DatabaseContext): boolean {
  const { place, statement, parsed } = evidence;
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
  return database.timeline.final.routine(outer.name, signatureOf(outer))?.origin.statement === statement;
}

function isIn(offset: number, start: number, end: number): boolean {
  return offset >= start && offset < end;
}

/** The types of what is passed in, which tell routines of one name apart. */
function signatureOf({ parameters }: CreateFunction): readonly string[] | undefined {
  return parameters?.filter(({ mode }) => mode !== 'out' && mode !== 'table').map(({ type }) => type);
}

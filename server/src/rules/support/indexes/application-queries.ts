import type { CreateFunction } from '../../../model/object-facts.ts';
import { migrationPart } from '../../../model/program-migration.ts';
import type { QueryEvidence } from '../../../model/query-evidence.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import type { DatabaseContext } from '../../rule.ts';
import { eachExpression } from '../expressions.ts';
import { isTestPath } from '../paths.ts';
import { eachQuery, ownExpressions } from '../queries.ts';
import { remembered } from '../remembered.ts';

/** True for what the application runs again and again, tests not included: see {@link isStandingQuery}. */
export function isApplicationQuery(evidence: QueryEvidence, database: DatabaseContext): boolean {
  return !isTestPath(evidence.place.path) && isStandingQuery(evidence, database);
}

/**
 * True for queries that are there to run again: those of query files and programs, of functions and triggers, and of views that stand in the
 * end, and queries that stand beside their tables. Seeds, rollbacks and what a migration does once are not among them.
 */
export function isStandingQuery(evidence: QueryEvidence, database: DatabaseContext): boolean {
  const { place, statement, parsed } = evidence;
  const { fact } = parsed;
  if (place.role === 'query' && migrationPart(statement)) return false;
  if (place.role === 'query') return fact.kind === 'query' || fact.kind === 'clientCall' || fact.kind === 'createView';
  if ((place.role !== 'migration' && place.role !== 'schema') || place.folded === false) return false;
  if (place.sections.some(({ direction, start, end }) => direction === 'down' && isIn(statement.start, start, end))) {
    return false;
  }
  const outer = statement.parsed.fact;
  if (outer.kind === 'createView') return database.timeline.final.table(outer.name)?.origin.statement === statement;
  if (fact.kind !== 'query') return false;
  // A query beside the tables that it reads, as in a small schema file; in a migration only one whose values a program fills in.
  if (statement.parsed === parsed) {
    return (place.role === 'schema' && fact.query.kind === 'select') || takesParameters(parsed);
  }
  if (outer.kind === 'createTrigger') return true;
  if (outer.kind !== 'createFunction') return false;
  return database.timeline.final.routine(outer.name, signatureOf(outer))?.origin.statement === statement;
}

function isIn(offset: number, start: number, end: number): boolean {
  return offset >= start && offset < end;
}

/** True for `$1`, `?` and `:name`. */
const takesParameters = remembered(({ fact }: ParsedStatement): boolean => {
  if (fact.kind !== 'query') return false;
  for (const placed of eachQuery(fact.query)) {
    for (const { expression } of ownExpressions(placed.query)) {
      for (const one of eachExpression(expression)) if (one.kind === 'parameter') return true;
    }
  }
  return false;
});

/** The types of what is passed in, which tell routines of one name apart. */
function signatureOf({ parameters }: CreateFunction): readonly string[] | undefined {
  return parameters?.filter(({ mode }) => mode !== 'out' && mode !== 'table').map(({ type }) => type);
}

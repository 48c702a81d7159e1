import type { Expression } from '../../../model/expression.ts';
import type { QualifiedName } from '../../../model/identifier.ts';
import type { DeleteQuery, TableReference } from '../../../model/query.ts';
import type { Table } from '../../../model/schema.ts';
import type { Span } from '../../../text/span.ts';
import type { TimelineContext } from '../../rule.ts';
import { eachExpression } from '../expressions.ts';
import { isTestPath } from '../paths.ts';
import { cteOf, eachQuery, fromItems, joins, ownExpressions, type PlacedQuery, queryOfFact } from '../queries.ts';
import { databaseTable } from '../workspace-tables.ts';

/** A DELETE with the table that it deletes from. */
export interface DeletedTable {
  readonly query: DeleteQuery;
  readonly placed: PlacedQuery;
  /** The one of its targets that is meant: MySQL's may have several. */
  readonly target: TableReference;
  readonly table: Table;
}

/** The DELETEs of a statement, inner ones included, from tables that the workspace knows. */
export function deletedTables(context: TimelineContext): readonly DeletedTable[] {
  const query = queryOfFact(context.parsed.fact);
  if (!query) return [];
  const found: DeletedTable[] = [];
  for (const placed of eachQuery(query)) {
    const inner = placed.query;
    if (inner.kind !== 'delete' || cteOf(inner.target, placed.ctes)) continue;
    for (const target of [inner.target, ...(inner.moreTargets ?? [])]) {
      const table = tableAt(context, target.name);
      if (table?.kind !== 'table' || table.temporary || isSuperseded(context, target.name.object.name)) continue;
      found.push({ query: inner, placed, target, table });
    }
  }
  return found;
}

/** The table as the statement meets it: a migration's own statements the schema before them, all others the one at the end. */
export function tableAt(context: TimelineContext, name: QualifiedName): Table | undefined {
  const { role } = context.file;
  const runsOnce = role === 'migration' && !isStoredCode(context);
  return runsOnce ? context.before.table(name) : databaseTable(context.database, name);
}

/** True for a statement in the body of a function, procedure or trigger, which runs whenever it is called. */
export function isStoredCode(context: TimelineContext): boolean {
  const { kind } = context.statement.parsed.fact;
  return context.nested && (kind === 'createFunction' || kind === 'createTrigger');
}

/**
 * True for a body that a later statement replaces, as migrations do again and again: another definition of the same name that still works
 * on the table, in a later file or further down.
 */
export function isSuperseded(context: TimelineContext, table: string): boolean {
  const { statement, database } = context;
  const { fact } = statement.parsed;
  if (fact.kind !== 'createFunction') return false;
  const name = fact.name.object.name;
  const files = database.plan.files.map((file) => file.path);
  const position = files.indexOf(statement.file);
  return database.queriesOn(table).some(({ statement: other }) => {
    const otherFact = other.parsed.fact;
    if (other === statement || otherFact.kind !== 'createFunction' || otherFact.name.object.name !== name) return false;
    const later = files.indexOf(other.file) - position;
    return later > 0 || (later === 0 && other.start > statement.start);
  });
}

/** True for statements that undo, fill or test: rollbacks, seeds, tests. */
export function isHousekeeping(context: TimelineContext): boolean {
  const { role, path } = context.file;
  if (context.direction === 'down' || role === 'rollback' || isTestPath(path) || SEED_FILE.test(path)) return true;
  // A file of INSERT … SELECT passes for a seed, but only its name tells one from a job that runs every night.
  return role === 'seed' && SEED_PATH.test(path);
}

const SEED_FILE = /(?:^|[/._-])(?:seeds?|seeding|fixtures?|demo|sample|mock)(?:[/._-]|$)/i;
const SEED_PATH = /seed|fixture|sample|demo|mock|data|init|deploy/i;

/** True for the DELETE with which a file that fills tables empties them first. */
export function clearsBeforeFilling(context: TimelineContext, { query }: DeletedTable): boolean {
  return context.file.role === 'seed' && query.where === undefined;
}

/** Every expression of a query and of the subqueries in its conditions. */
export function* conditionsOf(placed: PlacedQuery): Generator<Expression> {
  for (const inner of eachQuery(placed.query)) {
    for (const { clause, expression } of ownExpressions(inner.query)) {
      if (clause === 'where' || clause === 'on') yield* eachExpression(expression);
    }
  }
}

/** True where the query restricts by a column of that name, in whichever table and subquery. */
export function restrictsBy(placed: PlacedQuery, column: string): boolean {
  const wanted = column.toLowerCase();
  for (const expression of conditionsOf(placed)) {
    if (expression.kind === 'column' && expression.parts.at(-1)?.name.toLowerCase() === wanted) return true;
  }
  return fromItems(placed.query).some((item) =>
    joins(item).some((join) => join.using.some((name) => name.name.toLowerCase() === wanted)),
  );
}

/** From the word DELETE to the end of the target, what findings about a DELETE mark; of several targets the one that is meant. */
export function deleteHead(text: string, { query, target }: DeletedTable): Span {
  if (target !== query.target) return target.span;
  const head = text.slice(query.span.start, target.span.start);
  const at = head.toLowerCase().lastIndexOf('delete');
  return { start: query.span.start + Math.max(at, 0), end: target.span.end };
}

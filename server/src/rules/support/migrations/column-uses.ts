import { migrationPart } from '../../../model/program-migration.ts';
import type { Provenance, Table } from '../../../model/schema.ts';
import type { DatabaseContext } from '../../rule.ts';
import { eachExpression } from '../expressions.ts';
import { eachQuery, ownExpressions, queryOfFact } from '../queries.ts';

/** No message lists more places. */
const MOST_PLACES = 5;

/**
 * Where the application's queries and the Prisma schema still name a column of a table: qualified or not, in queries on that table. A few
 * places at most.
 */
export function usesOfColumn(database: DatabaseContext, table: Table, column: string): readonly Provenance[] {
  const places: Provenance[] = [];
  const model = [...(database.prisma?.final.tables() ?? [])].find((one) => one.databaseName === table.databaseName);
  const field = model?.columns.find((one) => one.databaseName === column);
  if (field) places.push(field.origin);
  for (const { place, statement, parsed } of database.queriesOn(table.name)) {
    if (place.role !== 'query' || migrationPart(statement)) continue;
    const query = queryOfFact(parsed.fact);
    if (!query) continue;
    for (const placed of eachQuery(query)) {
      for (const { expression } of ownExpressions(placed.query)) {
        for (const one of eachExpression(expression)) {
          const last = one.kind === 'column' ? one.parts.at(-1) : undefined;
          if (last?.name !== column) continue;
          places.push({ statement, span: one.span });
          if (places.length >= MOST_PLACES) return places;
        }
      }
    }
  }
  return places;
}

import type { QueryEvidence } from '../../../model/query-evidence.ts';
import type { Provenance, Table } from '../../../model/schema.ts';
import type { Span } from '../../../text/span.ts';
import type { DatabaseContext } from '../../rule.ts';
import { isApplicationQuery } from './application-queries.ts';
import { mentionsIn, type TableMention } from './statement-tables.ts';

/** A query of the application on a table. */
export interface TableQuery extends TableMention {
  readonly evidence: QueryEvidence;
}

/** What is known of the application's queries on a table. */
export interface TableQueries {
  readonly queries: readonly TableQuery[];
  /** False where some of them could not be read whole, or may mean the table under a name that could not be resolved. */
  readonly complete: boolean;
}

/** What the rules of one run found, so that each table's queries are gathered once for all of them. A run has a database object of its own. */
let lastRun: { readonly database: DatabaseContext; readonly table: Table; readonly found: TableQueries } | undefined;

/**
 * The application's queries that read or change a table, calls of a Prisma client on its model included, by file and text order. For a Prisma
 * model the queries on its table.
 */
export function queriesOfTable(table: Table, database: DatabaseContext): TableQueries {
  if (lastRun?.database === database && lastRun.table === table) return lastRun.found;
  const found = gather(table, database);
  lastRun = { database, table, found };
  return found;
}

function gather(table: Table, database: DatabaseContext): TableQueries {
  const model = counterpartOf(table, database);
  const names = new Set([table.databaseName, ...(model ? [model.name] : [])].map((name) => name.toLowerCase()));
  const seen = new Set<QueryEvidence['parsed']>();
  const queries: TableQuery[] = [];
  let complete = true;
  for (const name of names) {
    for (const evidence of database.queriesOn(name)) {
      if (seen.has(evidence.parsed) || !isApplicationQuery(evidence, database)) continue;
      seen.add(evidence.parsed);
      let any = false;
      for (const mention of mentionsIn(evidence, database)) {
        if (mention.table === undefined ? !names.has(mention.name.toLowerCase()) : !isSame(mention.table)) continue;
        any = true;
        if (mention.table === undefined || !mention.whole) complete = false;
        if (mention.table) queries.push({ ...mention, evidence });
      }
      if (!any && evidence.parsed.fact.kind === 'clientCall') complete = false;
    }
  }
  function isSame(mentioned: Table): boolean {
    return mentioned === table || mentioned === model;
  }
  return { queries, complete };
}

/** The Prisma model of a table, or the table of a Prisma model. */
function counterpartOf(table: Table, { prisma, timeline }: DatabaseContext): Table | undefined {
  if (!prisma) return undefined;
  const own = prisma.model(table.name);
  if (own === table) return timeline.final.table({ object: { name: table.databaseName } });
  return prisma.modelOfTable(table.databaseName);
}

/** The place of something that a query says, for reports. */
export function placeIn({ evidence }: TableQuery, span: Span): Provenance {
  return { statement: evidence.statement, span };
}

/** The queries among these whose statements differ: a statement that mentions a table twice is one query. */
export function distinctQueries(queries: readonly TableQuery[]): readonly TableQuery[] {
  const seen = new Set<QueryEvidence['parsed']>();
  return queries.filter(({ evidence }) => !seen.has(evidence.parsed) && seen.add(evidence.parsed));
}

import { Conclusions } from '../../../model/conclusions.ts';
import type { QueryEvidence } from '../../../model/query-evidence.ts';
import type { Table } from '../../../model/schema.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import type { NamedObject } from '../../../schema/lookup.ts';
import { QueryNames } from '../../../schema/names/query-names.ts';
import type { Scope, Source } from '../../../schema/names/scope.ts';
import type { Span } from '../../../text/span.ts';
import type { DatabaseContext } from '../../rule.ts';
import { modelCall } from '../client/calls.ts';
import { nameContext } from '../names.ts';
import { queryOfFact } from '../queries.ts';
import { databaseTable } from '../workspace-tables.ts';
import { isWholeCall, testsOfCall } from './client-tests.ts';
import type { ColumnTest } from './column-test.ts';
import { testsBySource } from './sql-tests.ts';

/** One mention of a table in a statement's queries: an item of FROM, the target of a write, or the model of a client's call. */
export interface TableMention {
  /** The name by which the statement calls the table; for a client's call that of the model. */
  readonly name: string;
  /** What the name stands for, where the schema knows it. */
  readonly table?: Table;
  readonly tests: readonly ColumnTest[];
  /** False where the text does not show all that the query tests of the table. */
  readonly whole: boolean;
  /** True where the table is only written to. */
  readonly written: boolean;
  /** The query it stands in; undefined for a client's call. */
  readonly scope?: Scope;
  readonly source?: Source;
  readonly at: Span;
}

interface Memo {
  /** What was asked of the schema, with the answers. */
  readonly asked: readonly (readonly [ask: (database: DatabaseContext) => unknown, answer: unknown])[];
  readonly mentions: readonly TableMention[];
}

/** A memo holds the scopes of its query, so that those of a whole workspace would come to more than its facts. */
const MOST_MEMOS = 1_000;

/** By the statement that holds the query. A statement is shared by all databases, so the answers of the schema are compared. */
const MEMOS = new Conclusions<ParsedStatement, Memo>(MOST_MEMOS);

/**
 * The tables that a statement's own queries mention, with what they test of them. It is worked out once and holds until a name stands for
 * another table, so that a table with hundreds of queries costs little more than the one query that changes.
 */
export function mentionsIn(evidence: QueryEvidence, database: DatabaseContext): readonly TableMention[] {
  const memo = MEMOS.get(evidence.parsed);
  if (memo?.asked.every(([ask, answer]) => ask(database) === answer)) return memo.mentions;
  const asked: [(database: DatabaseContext) => unknown, unknown][] = [];
  const noting = <T>(ask: (database: DatabaseContext) => T): T => {
    const answer = ask(database);
    asked.push([ask, answer]);
    return answer;
  };
  const { fact } = evidence.parsed;
  const mentions = fact.kind === 'clientCall' ? ofCall(evidence, noting) : ofQuery(evidence, database, noting);
  MEMOS.set(evidence.parsed, { asked, mentions });
  return mentions;
}

type Noting = <T>(ask: (database: DatabaseContext) => T) => T;

function ofCall({ parsed }: QueryEvidence, noting: Noting): readonly TableMention[] {
  const model = noting((database) => modelCall(parsed, database)?.model);
  const { fact } = parsed;
  if (fact.kind !== 'clientCall' || !model) return [];
  const at = fact.model?.span ?? fact.operation.span;
  const tests = testsOfCall(fact, model);
  const written = /^create/.test(fact.operation.name);
  return [{ name: model.name, table: model, tests, whole: isWholeCall(fact), written, at }];
}

function ofQuery(evidence: QueryEvidence, database: DatabaseContext, noting: Noting): readonly TableMention[] {
  const { parsed, statement } = evidence;
  const query = queryOfFact(parsed.fact);
  if (!query) return [];
  const known = new Map<string, Table | undefined>();
  const table = (name: NamedObject): Table | undefined => {
    const key = `${name.schema?.name ?? ''}.${name.object.name}`;
    if (!known.has(key))
      known.set(
        key,
        noting((one) => databaseTable(one, name)),
      );
    return known.get(key);
  };
  const context = nameContext({ dialect: database.dialect, database, statement, parsed });
  const names = new QueryNames(query, { ...context, table });
  const mentions: TableMention[] = [];
  for (const scope of names.scopes) {
    const bySource = testsBySource(scope);
    for (const source of scope.sources) {
      if (source.kind !== 'table' || source.item?.kind !== 'table') continue;
      mentions.push({
        name: source.item.name.object.name,
        ...(source.table ? { table: source.table } : {}),
        tests: bySource.get(source) ?? [],
        whole: scope.query.kind !== 'partial',
        written: scope.query.kind === 'insert' && source.target,
        scope,
        source,
        at: source.item.span,
      });
    }
  }
  return mentions;
}

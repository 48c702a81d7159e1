import type { Fix } from '../../model/fix.ts';
import type { DeleteQuery, UpdateQuery } from '../../model/query.ts';
import type { Table } from '../../model/schema.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { columnList } from '../support/identifiers.ts';
import { findsOneRow } from '../support/queries/unique-rows.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { databaseTable } from '../support/workspace-tables.ts';

const meta: RuleMeta = {
  id: 'limit-in-dml',
  title: 'UPDATE and DELETE with LIMIT need an ORDER BY',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: ['mysql', 'mariadb', 'sqlite'],
  severity: 'info',
  confidence: [{ value: 50, when: 'an UPDATE or DELETE takes some of its rows and does not say which' }],
  aboutRunning: false,
  docs: {
    why: `Without ORDER BY the engine picks the rows. A replica that runs the statement again (statement-based replication) may pick others, and from then on the two differ; MySQL
warns “Unsafe statement written to the binary log”. Run twice, the statement does not do the same thing twice.`,
    howToFix: 'Add `ORDER BY` the primary key before LIMIT.',
    whenNotToUse:
      'Silent in loops that go on until no row is left, where every row’s turn comes, and where a unique key finds one row. Not needed with row-based replication.',
    bad: [
      {
        title: 'Any ten films',
        dialect: 'mysql',
        files: [{ path: 'queries/reset.sql', text: 'UPDATE film SET n = 1 WHERE n = 0 LIMIT 10;\n' }],
      },
    ],
    good: [
      {
        title: 'The first ten',
        dialect: 'mysql',
        files: [{ path: 'queries/reset.sql', text: 'UPDATE film SET n = 1 WHERE n = 0 ORDER BY film_id LIMIT 10;\n' }],
      },
    ],
    sources: [
      'MySQL manual, 19.5.1.18 Replication and LIMIT; 19.2.1.3 Determination of Safe and Unsafe Statements in Binary Logging',
      'SOAR RES.003, Bytebase STATEMENT_DISALLOW_LIMIT',
    ],
  },
};

/** The finding sits on the row count. */
export const limitInDml: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query || (context.nested && runsInLoop(context))) return;
    for (const placed of eachQuery(query)) {
      const { query: one } = placed;
      if ((one.kind !== 'update' && one.kind !== 'delete') || !one.limit || one.orderBy.length > 0) continue;
      const table = databaseTable(context.database, one.target.name);
      if (!findsOneRow(placed, table)) report(context, one, table);
    }
  },
};

/** True in a routine that repeats something: batch after batch, until nothing is left. */
function runsInLoop({ statement }: TimelineContext): boolean {
  return /\b(?:loop|while|repeat)\b/i.test(statement.text);
}

function report(context: TimelineContext, query: UpdateQuery | DeleteQuery, table: Table | undefined): void {
  const { statement, dialect } = context;
  const { limit } = query;
  if (!limit) return;
  context.report(limit.span, {
    confidence: 50,
    message:
      'LIMIT without ORDER BY lets the engine pick the rows, and a replica that runs this again may pick others. Add ORDER BY the primary key.',
    fixes: ({ deployed }): readonly Fix[] => {
      const key = table?.primaryKey?.columns;
      const word = /\blimit\s*$/i.exec(statement.text.slice(0, limit.span.start));
      if (deployed || !key || !word) return [];
      const order = /^[a-z]/.test(statement.text) ? 'order by' : 'ORDER BY';
      const span = { start: word.index, end: word.index };
      const edit = { statement, span, newText: `${order} ${columnList(key, dialect)} ` };
      return [{ kind: 'edit', title: 'Order by the primary key', bulk: false, edits: [edit] }];
    },
  });
}

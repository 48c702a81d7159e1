import type { Fix } from '../../model/fix.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isTestPath } from '../support/paths.ts';

/** As many rows as somebody writes out by hand. */
const FEW_ROWS = 5;

const meta: RuleMeta = {
  id: 'clickhouse-single-row-insert',
  title: 'Insert into ClickHouse in batches',
  group: 'clickhouse',
  priority: 'P1',
  recommended: true,
  dialects: ['clickhouse'],
  severity: 'info',
  confidence: [{ value: 50, when: 'a query of the application inserts at most five rows, without async_insert' }],
  aboutRunning: false,
  docs: {
    why: `Every INSERT makes at least one new part on disk, which must be merged with others later. An application that inserts row by row makes parts faster than they can be merged,
and is then refused with “Too many parts (300)”, first for this table, then for everything that merges.`,
    howToFix: `Collect rows and insert 10,000 to 100,000 at a time, about once a second, or let the server collect them: \`INSERT INTO t SETTINGS async_insert = 1, wait_for_async_insert = 1 VALUES …\`.`,
    whenNotToUse: `Migrations, seeds and tests are silent. Suppress the rule for what is written rarely, and switch it off where the user's profile sets async_insert.`,
    bad: [
      {
        title: 'One row, one part',
        dialect: 'clickhouse',
        files: [{ path: 'queries/track.sql', text: "INSERT INTO events (id, name) VALUES (1, 'a');\n" }],
      },
    ],
    good: [
      {
        title: 'The server collects the rows',
        dialect: 'clickhouse',
        files: [
          {
            path: 'queries/track.sql',
            text: "INSERT INTO events (id, name) SETTINGS async_insert = 1, wait_for_async_insert = 1 VALUES (1, 'a');\n",
          },
        ],
      },
    ],
    sources: [
      'ClickHouse documentation, “Selecting an Insert Strategy” and “Asynchronous Inserts”',
      'ClickHouse agent-skills, insert-batch-size',
    ],
  },
};

/** The finding sits on the target. */
export const clickhouseSingleRowInsert: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'query' || fact.query.kind !== 'insert' || !isApplicationSql(context)) return;
    const { query } = fact;
    const rows = query.source?.kind === 'select' ? query.source.values : [];
    if (rows.length === 0 || rows.length > FEW_ROWS || isTestPath(context.file.path)) return;
    const { statement } = context;
    if (/\basync_insert\s*=\s*(?:1|true)\b/i.test(statement.text)) return;
    const values = query.source?.span.start;
    const settings = 'SETTINGS async_insert = 1, wait_for_async_insert = 1 ';
    context.report(query.target.span, {
      confidence: 50,
      message: `This inserts ${rows.length === 1 ? 'a single row' : `${rows.length} rows`}, and each INSERT makes a part that ClickHouse has to merge, until “Too many parts” refuses more. Insert in batches of 10,000 rows or more, or set async_insert = 1.`,
      fixes: ({ deployed }): readonly Fix[] => {
        if (deployed || context.nested || values === undefined) return [];
        const edits = [{ statement, span: { start: values, end: values }, newText: settings }];
        return [{ kind: 'edit', title: 'Let the server collect rows (async_insert)', edits, bulk: false }];
      },
    });
  },
};

/** Paths of files that fill a database. */
const FILLS = /seed|fixture|sample|demo|dump|example|backup|data|init|setup/i;

/** A query of the application. A file of literal inserts alone counts as a seed, but one of a few statements may be the application's. */
function isApplicationSql({ file, database }: TimelineContext): boolean {
  if (file.role === 'query') return true;
  return file.role === 'seed' && !FILLS.test(file.path) && database.statementsOf(file.path).length <= FEW_ROWS;
}

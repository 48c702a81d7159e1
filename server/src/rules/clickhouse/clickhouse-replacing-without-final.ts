import type { Fix } from '../../model/fix.ts';
import type { FromItem, Query, SelectQuery, TableReference } from '../../model/query.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { hasEngine } from '../support/clickhouse/standing-storage.ts';
import { isTestPath } from '../support/paths.ts';
import { parsedAt, textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'clickhouse-replacing-without-final',
  title: 'Read a ReplacingMergeTree with FINAL or argMax',
  group: 'clickhouse',
  priority: 'P2',
  recommended: false,
  dialects: ['clickhouse'],
  severity: 'info',
  confidence: [
    { value: 50, when: 'a query of the application reads a table whose engine is known to be a ReplacingMergeTree' },
  ],
  aboutRunning: false,
  docs: {
    why: `A ReplacingMergeTree removes old versions of a row while it merges parts, at a time that nobody knows, and never across partitions. A plain SELECT sees several versions of a row, and sums and counts are too high.`,
    howToFix: `Read with \`FROM t FINAL\`, or take the newest version yourself: \`argMax(column, version) … GROUP BY id\`, or \`ORDER BY version DESC LIMIT 1 BY id\`.`,
    whenNotToUse: `Queries with FINAL, argMax, LIMIT BY, DISTINCT or uniq are silent, as are migrations, views and tests. Switch it off where the user's profile sets \`final = 1\`.`,
    bad: [
      {
        title: 'Old versions are among the rows',
        dialect: 'clickhouse',
        files: [
          {
            path: 'migrations/001_users.up.sql',
            text: 'CREATE TABLE users (id UInt64, name String, version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY id;\n',
          },
          { path: 'queries/user.sql', text: 'SELECT id, name FROM users WHERE id = 1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'The last version alone',
        dialect: 'clickhouse',
        files: [
          {
            path: 'migrations/001_users.up.sql',
            text: 'CREATE TABLE users (id UInt64, name String, version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY id;\n',
          },
          { path: 'queries/user.sql', text: 'SELECT id, name FROM users FINAL WHERE id = 1;\n' },
        ],
      },
    ],
    sources: ['ClickHouse documentation, “ReplacingMergeTree” and “FROM Clause, FINAL Modifier”', 'slowql REL-CH-001'],
  },
};

/** What takes the duplicates out, or makes them harmless. */
const TAKES_NEWEST = /\bfinal\b|\bargmax|\blimit\s+\d+\s+by\b|\bdistinct\b|\buniq|\bany(?:last)?\s*\(/i;

/** The finding sits on the table in FROM. */
export const clickhouseReplacingWithoutFinal: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'query' || fact.query.kind !== 'select' || context.file.role !== 'query') return;
    if (isTestPath(context.file.path) || TAKES_NEWEST.test(textAt(context.statement, fact.query.span))) return;
    const hidden = new Set<string>();
    for (const table of tablesOf(fact.query, hidden)) {
      if (!hidden.has(table.name.object.name) || table.name.schema) reportTable(context, table);
    }
  },
};

function reportTable(context: TimelineContext, reference: TableReference): void {
  const table = context.final.table(reference.name);
  if (!table || !hasEngine(parsedAt(table.origin).fact, /replacing/i)) return;
  const { statement } = context;
  context.report(reference.span, {
    confidence: 50,
    message: `${table.name} is a ReplacingMergeTree, which removes old versions of a row only when it merges, so this query may see a row several times. Add FINAL, or take the newest version with argMax.`,
    related: [{ at: table.origin, message: `${table.name} is created with a replacing engine` }],
    fixes: ({ deployed }): readonly Fix[] => {
      if (deployed || context.nested) return [];
      const { end } = reference.span;
      const edits = [{ statement, span: { start: end, end }, newText: ' FINAL' }];
      return [{ kind: 'edit', title: 'Add FINAL', edits, bulk: false }];
    },
  });
}

/** The tables in the FROM clauses of a query, of its derived tables and of its common table expressions, whose names go into `hidden`. */
function tablesOf(query: Query, hidden: Set<string>): readonly TableReference[] {
  const found: TableReference[] = [];
  const pending: Query[] = [query];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const cte of next.with) {
      hidden.add(cte.name.name);
      pending.push(cte.query);
    }
    if (next.kind !== 'select') continue;
    if (next.setOperation) pending.push(next.setOperation.left, next.setOperation.right);
    collect(next, found, pending);
  }
  return found;
}

function collect(query: SelectQuery, found: TableReference[], pending: Query[]): void {
  const items: FromItem[] = [...query.from];
  for (let item = items.pop(); item; item = items.pop()) {
    if (item.kind === 'table') found.push(item);
    if (item.kind === 'derived') pending.push(item.query);
    if (item.kind === 'join') items.push(item.left, item.right);
  }
}

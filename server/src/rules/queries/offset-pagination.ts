import type { Expression } from '../../model/expression.ts';
import type { SelectQuery } from '../../model/query.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachExpression, withoutCasts } from '../support/expressions.ts';
import { hasAggregate, isAggregatedWhole } from '../support/queries/aggregates.ts';
import { keysetFix } from '../support/queries/keyset-fix.ts';
import { uniqueKeys } from '../support/queries/unique-rows.ts';
import { cteOf, eachQuery, leaves, type PlacedQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { databaseTable } from '../support/workspace-tables.ts';

/** Rows that nobody notices being skipped. */
const DEEP = 1000;

const meta: RuleMeta = {
  id: 'offset-pagination',
  title: 'Pages must be found by key, not by OFFSET',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'info',
  confidence: [
    { value: 75, when: 'the offset is a number of 1000 or more' },
    { value: 50, when: 'the offset is a parameter and the rows have a key by which a page could be found' },
  ],
  aboutRunning: false,
  docs: {
    why: `OFFSET reads the rows that it skips: page 1000 of ten rows costs as much as a page of ten thousand rows, so pages get slower the further one turns. And it counts from
the start anew each time, so a row that comes or goes meanwhile shows up twice or never.`,
    howToFix: `Remember the last row of the page and read on behind it: \`WHERE (created_at, id) < ($1, $2) ORDER BY created_at DESC, id DESC LIMIT 10\`, with an index on
\`(created_at, id)\`.`,
    whenNotToUse: `A literal below 1000 is not reported, and a parameter only where a key could take its place: not for groups, DISTINCT, set operations, functions, derived tables, and
tables that are known to have no unique key. Switch it off where people must jump to any page by its number.`,
    bad: [
      {
        title: 'Reads 20,010 rows to return ten',
        dialect: 'postgresql',
        files: [{ path: 'queries/page.sql', text: 'SELECT id, title FROM posts ORDER BY id LIMIT 10 OFFSET 20000;\n' }],
      },
    ],
    good: [
      {
        title: 'Reads ten rows',
        dialect: 'postgresql',
        files: [
          { path: 'queries/page.sql', text: 'SELECT id, title FROM posts WHERE id > $1 ORDER BY id LIMIT 10;\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 7.6 LIMIT and OFFSET: “The rows skipped by an OFFSET clause still have to be computed inside the server”',
      'Markus Winand, Use The Index, Luke: “Paging Through Results”',
      'SOAR CLA.003',
    ],
  },
};

/** The finding sits on the offset. */
export const offsetPagination: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const placed of eachQuery(query)) {
      if (placed.query.kind === 'select') checkSelect(context, placed, placed.query);
    }
  },
};

function checkSelect(context: TimelineContext, placed: PlacedQuery, query: SelectQuery): void {
  const { offset } = query;
  if (!offset) return;
  const rows = numberOf(offset);
  const deep = rows !== undefined && rows >= DEEP;
  if (!deep && !(isParameter(offset) && isKeysetAble(context, placed, query))) return;
  context.report(offset.span, {
    confidence: deep ? 75 : 50,
    message:
      `${deep ? `The ${rows} skipped rows are` : 'The skipped rows are'} read all the same, so pages get slower the further one turns, and rows that come or go in between shift them. ` +
      'Remember the last key of a page and read on behind it: WHERE key > last ORDER BY key LIMIT n.',
    fixes: ({ deployed }) => (deployed ? [] : keysetFix(context, placed, query)),
  });
}

function numberOf(expression: Expression): number | undefined {
  const inner = withoutCasts(expression);
  return inner.kind === 'literal' && inner.type === 'number' ? Number(inner.value) : undefined;
}

/** True where the offset comes from outside: a placeholder, a variable of a routine, a hole of a template, sqlc's named arguments. */
function isParameter(offset: Expression): boolean {
  for (const one of eachExpression(offset)) {
    if (one.kind === 'subquery') return false;
    if (one.kind === 'parameter' || one.kind === 'column') return true;
    if (one.kind === 'call' && one.schema === 'sqlc') return true;
  }
  return false;
}

/** True where the rows are those of a table that has, or may have, a unique key. A scalar subquery picks the nth row, it does not turn pages. */
function isKeysetAble(context: TimelineContext, placed: PlacedQuery, query: SelectQuery): boolean {
  const grouped = query.groupBy.length > 0 || query.distinct !== false || isAggregatedWhole(query);
  if (grouped || query.setOperation || placed.within?.node.kind === 'subquery') return false;
  if (query.orderBy.some((item) => hasAggregate(item.expression) || item.expression.kind === 'subquery')) return false;
  const [first] = query.from.flatMap((item) => leaves(item));
  if (first?.kind !== 'table' || cteOf(first, placed.ctes)) return false;
  const table = databaseTable(context.database, first.name);
  return table?.kind !== 'table' || uniqueKeys(table).length > 0;
}

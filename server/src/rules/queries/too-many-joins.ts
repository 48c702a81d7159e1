import type { Query } from '../../model/query.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isOutdated } from '../support/queries/replaced-view.ts';
import { eachQuery, fromItems, leaves, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'too-many-joins',
  title: 'Queries should not join many tables',
  group: 'queries',
  priority: 'P0',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'info',
  confidence: [
    {
      value: 50,
      when: 'one query joins more often than the threshold; a warning where it is more than twice as often',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `The planner chooses the order of joins among a number of orders that grows with the factorial of the tables, from estimates whose errors multiply: with
seven tables a wrong one turns milliseconds into minutes, and PostgreSQL stops searching all orders at eight. A query that needs many tables for one page also says that the
model does not fit what is read.`,
    howToFix: `Take out what the result does not need. Split the query, or first reduce the rows in a CTE and join the rest to that. Where the same joins return in many
queries, keep what they need together: a view, a materialised view, or a denormalised column with a written reason.`,
    whenNotToUse: `JOINs are counted in each query by itself: four tables in three joins are fine, and subqueries and CTEs have counts of their own. Functions and LATERAL
expansions of a column are not counted. Views of analytical engines, dbt models and tests are passed over. The threshold is \`thresholds.maxJoins\` (3).`,
    bad: [
      {
        title: 'Five tables for one line',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/lines.sql',
            text: 'SELECT l.id, p.name, c.name, s.name, u.email\nFROM lines l\nJOIN products p ON p.id = l.product_id\nJOIN categories c ON c.id = p.category_id\nJOIN suppliers s ON s.id = p.supplier_id\nJOIN users u ON u.id = l.user_id\nWHERE l.id = $1;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Three joins',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/lines.sql',
            text: 'SELECT l.id, p.name, c.name, s.name\nFROM lines l\nJOIN products p ON p.id = l.product_id\nJOIN categories c ON c.id = p.category_id\nJOIN suppliers s ON s.id = p.supplier_id\nWHERE l.id = $1;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 14.3 Controlling the Planner with Explicit JOIN Clauses; join_collapse_limit',
      'Bill Karwin, SQL Antipatterns, “Spaghetti Query”',
      'SOAR JOI.005, SQLE Rule00096, sqlcheck 3009',
    ],
  },
};

/** The finding sits on the SELECT of the query, or on the verb of a statement that writes. */
export const tooManyJoins: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const { fact } = context.parsed;
    const query = queryOfFact(fact);
    if (!query || isOutdated(context) || isModel(context)) return;
    if (fact.kind === 'createView' && ANALYTICAL.has(context.dialect)) return;
    const { maxJoins } = context.database.thresholds;
    for (const { query: one } of eachQuery(query)) {
      const joins = joinCount(one);
      if (joins <= maxJoins) continue;
      context.report(headOf(one, context.statement.text), {
        confidence: 50,
        ...(joins > 2 * maxJoins ? { severity: 'warning' as const } : {}),
        message:
          `This query joins ${joins + 1} tables (${joins} joins, ${maxJoins} are the limit). Estimates get worse with every join and the plan with them. ` +
          'Leave out what the result does not need, split the query, or keep together in the model what is always read together.',
      });
    }
  },
};

const ANALYTICAL: ReadonlySet<Dialect> = new Set<Dialect>(['clickhouse', 'bigquery', 'snowflake', 'redshift', 'trino']);

/** A dbt model: Jinja that refers to other models. */
function isModel({ statement }: TimelineContext): boolean {
  return /\{\{\s*(?:ref|source|config|this)\b|\{%/.test(statement.text);
}

/** The joins of one query, those by comma included. What a function gives for each row is no table of its own. */
function joinCount(query: Query): number {
  const target = query.kind === 'select' || query.kind === 'partial' || query.kind === 'merge' ? [] : [query.target];
  const tables = fromItems(query)
    .flatMap((item) => leaves(item))
    .filter((leaf) => leaf.kind !== 'function' && !target.some((one) => one === leaf));
  return target.length + tables.length - 1;
}

function headOf(query: Query, text: string): Span {
  if (query.kind === 'select' && query.keywordSpan) return query.keywordSpan;
  const { start } = query.span;
  const word = /^\w+/.exec(text.slice(start))?.[0] ?? '';
  return { start, end: start + word.length };
}

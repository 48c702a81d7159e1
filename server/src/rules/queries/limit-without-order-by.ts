import type { Expression } from '../../model/expression.ts';
import type { Fix } from '../../model/fix.ts';
import type { SelectQuery } from '../../model/query.ts';
import type { Table } from '../../model/schema.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isComputed } from '../support/computed-parts.ts';
import { conjuncts, eachExpression, withoutCasts } from '../support/expressions.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { isAggregatedWhole } from '../support/queries/aggregates.ts';
import { orderByPlace } from '../support/queries/limit-places.ts';
import { isSystemTable } from '../support/queries/system-tables.ts';
import { equatesColumn, findsOneRow, onlyTable } from '../support/queries/unique-rows.ts';
import { eachQuery, leaves, type PlacedQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { databaseTable } from '../support/workspace-tables.ts';

const meta: RuleMeta = {
  id: 'limit-without-order-by',
  title: 'LIMIT needs an ORDER BY',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [
    { value: 75, when: 'a query takes some of its rows and does not say in which order' },
    {
      value: 50,
      when: 'a program asks for one row by a value, which may be of one row only; or for any row, or of a table that it is told',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `Without ORDER BY the engine returns whichever rows it meets first. That is stable on a developer's machine and changes in production with the plan: after an
ANALYZE, a new index, a parallel scan or a VACUUM the same query returns other rows. Pages then repeat some rows and skip others, and
\`LIMIT 1\` picks another “first” row every now and then.`,
    howToFix: 'Add ORDER BY at the same level, ending in a unique column: `ORDER BY created_at DESC, id`.',
    whenNotToUse: `Silent where the order cannot matter: inside EXISTS, \`LIMIT 0\`, conditions that equate a unique key (of a table that the workspace does not know, a column called
\`id\`), aggregates without GROUP BY, select lists of constants (\`SELECT 1 … LIMIT 1\`), results of functions, \`TOP (100) PERCENT\`, ClickHouse's LIMIT BY, and the subquery that
picks a batch for the DELETE or UPDATE around it. An ORDER BY inside a derived table does not order the query around it.`,
    bad: [
      {
        title: 'Any ten rows',
        dialect: 'postgresql',
        files: [{ path: 'queries/latest.sql', text: 'SELECT id, title FROM posts LIMIT 10;\n' }],
      },
    ],
    good: [
      {
        title: 'The ten newest rows, and a test whether there are any',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/latest.sql',
            text: 'SELECT id, title FROM posts ORDER BY created_at DESC, id LIMIT 10;\nSELECT EXISTS (SELECT 1 FROM posts LIMIT 1);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 7.6 LIMIT and OFFSET: “you will get an unpredictable subset of the query’s rows”',
      'Transact-SQL reference, TOP: “always use ORDER BY with the TOP clause”',
      'SQLFluff AM09, SOAR RES.002, tsqlrefine top-without-order-by',
    ],
  },
};

/** The finding sits on the row count. */
export const limitWithoutOrderBy: Rule = {
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
  const count = query.limit ?? query.offset;
  if (!count || query.orderBy.length > 0 || orderIsMoot(placed, query)) return;
  const reference = onlyTable(placed);
  const table = reference && databaseTable(context.database, reference.name);
  if (findsOneRow(placed, table) || readsSystemTables(query)) return;
  // A program that asks for one row by a value looks it up, as a rule.
  const mayBeKey = context.statement.embedding && isOne(query.limit) && asksByValue(placed, table);
  const unsure = mayBeKey || (context.statement.embedding && takesAny(context, query));
  context.report(count.span, {
    confidence: unsure ? 50 : 75,
    message:
      'Without ORDER BY at this level the engine decides which rows these are, and may decide otherwise with the next plan. ' +
      'Add an ORDER BY that ends in a unique column.',
    fixes: (fixContext) => (table ? fixesFor(fixContext, context, query, table) : []),
  });
}

/** True where every choice of rows gives the same answer, or where any choice is as good. */
function orderIsMoot(placed: PlacedQuery, query: SelectQuery): boolean {
  if (isZero(query.limit) || isWholeShare(query) || isAggregatedWhole(query)) return true;
  if (query.setOperation) return isTestedForRows(placed);
  if (query.from.flatMap((item) => leaves(item)).every((leaf) => leaf.kind === 'function')) return true;
  const constant = query.items.length > 0 && query.items.every((item) => isConstant(item.expression));
  return constant || isTestedForRows(placed) || picksBatch(placed);
}

/** `WHERE email = $1`, and of an array `$1 = ANY (keys)`; of a table that the workspace does not know, also a literal. */
function asksByValue(placed: PlacedQuery, table: Table | undefined): boolean {
  if (!table && equatesColumn(placed, table)) return true;
  const { query } = placed;
  return (
    query.kind === 'select' &&
    conjuncts(query.where).some(
      (condition) =>
        ((condition.kind === 'binary' && condition.operator === '=') || condition.kind === 'anyArray') &&
        [...eachExpression(condition)].some(({ kind }) => kind === 'parameter'),
    )
  );
}

/** In a program: a probe for any row, a table of one row, and samples of a table that the program is told. */
function takesAny({ statement }: TimelineContext, { from, where, limit }: SelectQuery): boolean {
  if (isOne(limit) && !where) return true;
  return from
    .flatMap((item) => leaves(item))
    .some((leaf) => leaf.kind === 'table' && isComputed(statement, leaf.name.object.span));
}

function readsSystemTables({ from }: SelectQuery): boolean {
  const read = from.flatMap((item) => leaves(item));
  return read.length > 0 && read.every((leaf) => leaf.kind === 'table' && isSystemTable(leaf.name));
}

function isOne(limit: Expression | undefined): boolean {
  return limit?.kind === 'literal' && Number(limit.value) === 1;
}

function isZero(limit: Expression | undefined): boolean {
  return limit?.kind === 'literal' && Number(limit.value) === 0;
}

/** `TOP (100) PERCENT`, which takes all rows. */
function isWholeShare({ limit, limitPercent }: SelectQuery): boolean {
  return limitPercent === true && limit?.kind === 'literal' && Number(limit.value) >= 100;
}

function isConstant(expression: Expression): boolean {
  const inner = withoutCasts(expression);
  return inner.kind === 'literal' || inner.kind === 'parameter';
}

function isTestedForRows({ within }: PlacedQuery): boolean {
  return within?.node.kind === 'subquery' && within.node.form === 'exists';
}

/** `DELETE … WHERE id IN (SELECT id … LIMIT 1000)`, `WITH c AS (SELECT TOP (1000) …) DELETE FROM c`: batch after batch, in any order. */
function picksBatch({ query, parent, within }: PlacedQuery): boolean {
  if (parent?.query.kind !== 'delete' && parent?.query.kind !== 'update') return false;
  const cte = parent.query.with.find((one) => one.query === query);
  if (cte) return cte.name.name.toLowerCase() === parent.query.target.name.object.name.toLowerCase();
  if (within?.clause !== 'where') return false;
  return within.node.kind === 'in' || (within.node.kind === 'subquery' && within.node.form !== 'scalar');
}

/** ORDER BY the primary key, where the query has it among its rows. */
function fixesFor(
  { deployed }: FixContext,
  { statement, dialect }: TimelineContext,
  query: SelectQuery,
  table: Table,
): readonly Fix[] {
  const key = table.primaryKey?.columns;
  if (deployed || !key || query.groupBy.length > 0 || query.distinct !== false) return [];
  const place = orderByPlace(statement.text, query, dialect);
  const [only] = query.from;
  if (place === undefined || only?.kind !== 'table') return [];
  const qualifier = only.alias ? `${statement.text.slice(only.alias.span.start, only.alias.span.end)}.` : '';
  const columns = key.map((column) => qualifier + quoteIdentifier(column, dialect)).join(', ');
  const words = /^[a-z]/.test(statement.text) ? 'order by' : 'ORDER BY';
  const newText = place === query.span.end ? ` ${words} ${columns}` : `${words} ${columns} `;
  return [
    {
      kind: 'edit',
      title: 'Order by the primary key',
      bulk: false,
      edits: [{ statement, span: { start: place, end: place }, newText }],
    },
  ];
}

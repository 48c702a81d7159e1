import type { FileRole } from '../../model/database.ts';
import type { SelectQuery } from '../../model/query.ts';
import type { Table } from '../../model/schema.ts';
import type { QueryNames } from '../../schema/names/query-names.ts';
import type { Scope, Source } from '../../schema/names/scope.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { checkUnboundedRead } from '../support/client/unbounded-reads.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { isLookupTable } from '../support/lookup-tables.ts';
import { queryNames } from '../support/names.ts';
import { isTestPath } from '../support/paths.ts';
import { isAggregatedWhole } from '../support/queries/aggregates.ts';
import { type Rewrite, rewrites } from '../support/queries/edits.ts';
import { isFoundByKey } from '../support/queries/keys.ts';
import { isSystemTable, isTransientTable } from '../support/queries/system-tables.ts';

const meta: RuleMeta = {
  id: 'require-pagination',
  title: 'Queries of whole tables should be paginated',
  group: 'queries',
  priority: 'P0',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse', 'prisma'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'nothing bounds the number of rows that the query returns' }],
  aboutRunning: false,
  docs: {
    why: `The query returns as many rows as the table has, or as the filter lets through, and that number grows. On the day the table has a million rows the response does not fit the
client's memory, the connection is busy for seconds, and the page that shows twenty of them times out.`,
    howToFix: `Return pages: \`ORDER BY id LIMIT 100\`, and for the next page \`WHERE id > $last ORDER BY id LIMIT 100\` (keyset pagination, which stays fast where OFFSET does not). T-SQL:
\`OFFSET 0 ROWS FETCH NEXT 100 ROWS ONLY\`.`,
    whenNotToUse: `It asks, since an export or a job may really want every row. Only queries of their own in application SQL are looked at: no views, migrations, subqueries, INSERT … SELECT or CREATE TABLE AS. A
condition on a unique key (\`= $1\`, \`IN (…)\`, \`= ANY($1)\`), aggregates, GROUP BY, and lookup tables bound the result. In TypeScript and JavaScript \`findMany\` of a Prisma client without \`take\` is looked at as well.`,
    bad: [
      {
        title: 'Every event there ever was',
        dialect: 'postgresql',
        files: [{ path: 'queries/events.sql', text: 'SELECT id, kind FROM events;\n' }],
      },
    ],
    good: [
      {
        title: 'A page, one row, and a count',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/events.sql',
            text: 'SELECT id, kind FROM events ORDER BY id LIMIT 100;\nSELECT id, kind FROM events WHERE id = $1;\nSELECT count(*) FROM events;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 7.6 LIMIT and OFFSET; Markus Winand, Use The Index, Luke, “Paging Through Results”',
      'Bytebase STATEMENT_WHERE_REQUIRE_SELECT, SQLE DMLCheckSelectLimit, SOAR CLA.001',
    ],
  },
};

/** The finding sits on the SELECT. */
export const requirePagination: Rule = {
  scope: 'timeline',
  meta,
  check(context) {
    checkUnboundedRead(context);
    const { fact } = context.parsed;
    if (fact.kind !== 'query' || fact.query.kind !== 'select' || !ROLES.has(context.file.role)) return;
    if (isTestPath(context.file.path) || isInRoutine(context) || isCursor(context)) return;
    const { query } = fact;
    const names = queryNames(context);
    const scope = names?.scopes[0];
    if (!scope || !isUnbounded(query, names)) return;
    const table = scope.sources[0]?.table;
    const keyword = keywordOf(query);
    if (!keyword) return;
    context.report(keyword, {
      confidence: 25,
      message:
        'Nothing bounds the number of rows that this query returns, and tables grow. Does the caller need them all? ' +
        'If not, return pages: ORDER BY a unique key, with a limit.',
      fixes: rewrites(context, () => [paginate(context, query, table)]),
    });
  },
};

/** A query may stand beside the tables that it reads. Migrations and seeds run once. */
const ROLES: ReadonlySet<FileRole> = new Set<FileRole>(['query', 'schema']);

/** True in the body of a routine or trigger. The statements of a T-SQL batch stand at the top. */
function isInRoutine({ nested, dialect, statement }: TimelineContext): boolean {
  if (!nested) return false;
  const isBatch = dialect === 'tsql' && statement.parsed.fact.kind === 'codeBlock';
  return !isBatch || /\b(?:create|alter)\s+(?:view|proc|procedure|function|trigger)\b/i.test(statement.text);
}

/** SQL Server's DECLARE c CURSOR FOR SELECT hands its rows out one by one. */
function isCursor({ dialect, nested, statement, parsed }: TimelineContext): boolean {
  return nested && dialect === 'tsql' && /\bcursor\b[\w\s]*\bfor\s+$/i.test(statement.text.slice(0, parsed.span.start));
}

/** True where nothing bounds a query; of a set operation, where nothing bounds any of its arms. */
function isUnbounded(query: SelectQuery, names: QueryNames, depth: number = 0): boolean {
  if (!query.setOperation) {
    const scope = names.scopeOf(query);
    return scope !== undefined && !isBounded(query) && readsWholeTables(scope);
  }
  if (query.limit !== undefined || depth > MOST_ARMS) return false;
  const { left, right } = query.setOperation;
  return [left, right].every((arm) => isUnbounded(arm, names, depth + 1));
}

/** How many arms of a set operation are looked into. */
const MOST_ARMS = 100;

/** The word SELECT; of a set operation that of its first arm. */
function keywordOf(query: SelectQuery): Span | undefined {
  let one = query;
  for (let depth = 0; depth < MOST_ARMS && one.setOperation; depth++) one = one.setOperation.left;
  return one.keywordSpan;
}

function isBounded(query: SelectQuery): boolean {
  return (
    query.limit !== undefined ||
    query.into !== undefined ||
    query.groupBy.length > 0 ||
    query.from.length === 0 ||
    isAggregatedWhole(query) ||
    query.items.every(({ expression }) => expression.kind === 'other')
  );
}

/** True where all that is read are tables which may be large, and none of them is narrowed to single rows. */
function readsWholeTables(scope: Scope): boolean {
  const sources = scope.sources.filter(({ kind }) => kind !== 'row' && kind !== 'join');
  return sources.length > 0 && sources.every((source) => isLargeTable(source) && !isFoundByKey(source, scope));
}

function isLargeTable({ kind, item, table }: Source): boolean {
  if (kind === 'function' || kind === 'derived') return false;
  if (kind !== 'table' || item?.kind !== 'table') return false;
  if (isSystemTable(item.name) || isTransientTable(item.name)) return false;
  return !table || ((table.kind === 'table' || table.kind === 'foreignTable') && !isLookupTable(table));
}

/** What may stand after the part of a query that the model knows. */
const TAIL = /\b(?:for|option|settings|format|lock|into|union|qualify|window)\b/i;

/** A page of a hundred rows in the order of the key, or in the query's own order. */
function paginate(
  { dialect, statement }: TimelineContext,
  query: SelectQuery,
  table: Table | undefined,
): Rewrite | undefined {
  const key = table?.primaryKey?.columns ?? [];
  const { end } = query.span;
  const before = lastPart(query);
  if ((query.orderBy.length === 0 && key.length === 0) || query.locking.length > 0 || query.distinct !== false)
    return undefined;
  if (query.setOperation || before === undefined || TAIL.test(statement.text.slice(before, end))) return undefined;
  const order =
    query.orderBy.length > 0 ? '' : ` ORDER BY ${key.map((name) => quoteIdentifier(name, dialect)).join(', ')}`;
  if (order !== '' && query.from.some((item) => item.kind === 'join')) return undefined;
  return {
    title: 'Return the first 100 rows',
    bulk: false,
    changes: [{ span: { start: end, end }, newText: `${order}${limit(dialect)}` }],
  };
}

function limit(dialect: Dialect): string {
  return dialect === 'tsql' ? ' OFFSET 0 ROWS FETCH NEXT 100 ROWS ONLY' : ' LIMIT 100';
}

/** The end of the last clause that the model knows. */
function lastPart(query: SelectQuery): number | undefined {
  const ends = [
    query.from.at(-1)?.span.end,
    query.where?.span.end,
    query.having?.span.end,
    query.orderBy.at(-1)?.expression.span.end,
  ].filter((end) => end !== undefined);
  return ends.length > 0 ? Math.max(...ends) : undefined;
}

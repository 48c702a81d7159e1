import type { ColumnReference, Expression } from '../../model/expression.ts';
import type { Fix } from '../../model/fix.ts';
import type { Index, Table } from '../../model/schema.ts';
import { resolveColumn } from '../../schema/names/resolve.ts';
import type { OutputColumn, Scope, Source } from '../../schema/names/scope.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { eachExpression, withoutCasts } from '../support/expressions.ts';
import { quoteIdentifier, schemaPrefix, slug, tableName } from '../support/identifiers.ts';
import { queryNames } from '../support/names.ts';
import { runsOnce } from '../support/queries/runs-once.ts';
import { isSystemTable } from '../support/queries/system-tables.ts';
import { ownExpressions } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'leading-wildcard-like',
  title: 'LIKE must not begin with a wildcard',
  group: 'queries',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse'],
  severity: 'warning',
  confidence: [{ value: 85, when: 'the pattern of a predicate begins with % or _, as a literal or by concatenation' }],
  aboutRunning: false,
  docs: {
    why: `A B-tree index is sorted by the beginning of the text. A pattern that begins with \`%\` or \`_\` has none, so the engine reads and compares every row: a search box that takes
two milliseconds in development takes seconds on a table of a few million rows, and every keystroke of every user runs it again.`,
    howToFix: `PostgreSQL: create a trigram index (\`CREATE EXTENSION pg_trgm\`, \`USING gin (name gin_trgm_ops)\`), which serves this very LIKE, or search words with \`to_tsvector(name) @@ plainto_tsquery(…)\`.
MySQL: \`MATCH (name) AGAINST (…)\` over a FULLTEXT index; T-SQL: \`CONTAINS\`; ClickHouse: an \`ngrambf_v1\` index. Where the beginning is known, write \`LIKE 'x%'\`.`,
    whenNotToUse: `Only predicates (WHERE and ON) are looked at: a LIKE in a CHECK, a select list or an ORDER BY finds no rows. Silent where the column has a trigram, GIN, full-text or
n-gram index, for system catalogues, for escaped wildcards (\`'\\%…'\`), and for UPDATE and DELETE of a migration or seed, which run once. Suppress it for tables that
stay small.`,
    bad: [
      {
        title: 'Reads every row',
        dialect: 'postgresql',
        files: [
          { path: 'queries/search.sql', text: "SELECT id, name FROM products WHERE name LIKE '%' || $1 || '%';\n" },
        ],
      },
    ],
    good: [
      {
        title: 'A known beginning, and a trigram index',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE EXTENSION pg_trgm;\nCREATE TABLE products (id bigint PRIMARY KEY, name text, sku text);\nCREATE INDEX products_name_idx ON products USING gin (name gin_trgm_ops);\n',
          },
          {
            path: 'db/queries/search.sql',
            text: "SELECT id FROM products WHERE name ILIKE '%' || $1 || '%';\nSELECT id FROM products WHERE sku LIKE 'AB-%';\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 11.2.1 B-Tree and F.35 pg_trgm',
      'MySQL manual, 8.3.9 Comparison of B-Tree and Hash Indexes',
      'Bill Karwin, SQL Antipatterns, “Poor Man’s Search Engine”',
      'SOAR ARG.001, sqlcheck 3007, tsqlrefine like-leading-wildcard, Bytebase STATEMENT_WHERE_NO_LEADING_WILDCARD_LIKE',
    ],
  },
};

/** The finding sits on the pattern. */
export const leadingWildcardLike: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query', 'createView'],
  check(context) {
    if (context.parsed.fact.kind === 'createTable' || runsOnce(context)) return;
    for (const scope of queryNames(context)?.scopes ?? []) {
      for (const { clause, expression: root } of ownExpressions(scope.query)) {
        if (clause !== 'where' && clause !== 'on') continue;
        for (const expression of eachExpression(root)) checkExpression(context, scope, expression);
      }
    }
  },
};

function checkExpression(context: TimelineContext, scope: Scope, expression: Expression): void {
  if (expression.kind === 'like' && (expression.operator === 'like' || expression.operator === 'ilike')) {
    const written = expression.escape && withoutCasts(expression.escape);
    const escapeCharacter = written?.kind === 'literal' ? written.value : '\\';
    if (beginsWithWildcard(expression.pattern, escapeCharacter) && !matchesAll(expression.pattern)) {
      report(context, scope, expression.operand, expression.pattern.span);
    }
  }
  if (expression.kind === 'anyArray' && LIKE_OPERATORS.has(expression.operator.toUpperCase())) {
    if (expression.array.kind !== 'array') return;
    const pattern = expression.array.items.find((item) => beginsWithWildcard(item, '\\'));
    if (pattern) report(context, scope, expression.operand, pattern.span);
  }
}

const LIKE_OPERATORS: ReadonlySet<string> = new Set([
  'LIKE',
  'ILIKE',
  '~~',
  '~~*',
  'NOT LIKE',
  'NOT ILIKE',
  '!~~',
  '!~~*',
]);

/** `LIKE '%'` searches for nothing: it only asks whether there is a value. */
function matchesAll(pattern: Expression): boolean {
  const one = withoutCasts(pattern);
  return one.kind === 'literal' && /^%+$/.test(one.value);
}

/** Whether a pattern surely begins with `%` or `_`: a literal, `'%' || x`, `'%' + x`, `concat('%', x)`, `lower('%…')`, `format('%%…')`. */
function beginsWithWildcard(pattern: Expression, escapeCharacter: string): boolean {
  const one = withoutCasts(pattern);
  switch (one.kind) {
    case 'literal':
      return one.type === 'string' && /^[%_]/.test(one.value) && one.value[0] !== escapeCharacter[0];
    case 'binary':
      return (one.operator === '||' || one.operator === '+') && beginsWithWildcard(one.left, escapeCharacter);
    case 'call': {
      const [first, second] = one.arguments;
      if (!first) return false;
      if (KEEPS_BEGINNING.has(one.name)) return beginsWithWildcard(first, escapeCharacter);
      if (one.name === 'concat_ws') return second !== undefined && beginsWithWildcard(second, escapeCharacter);
      const text = withoutCasts(first);
      return one.name === 'format' && text.kind === 'literal' && /^(?:%%|_)/.test(text.value);
    }
    default:
      return false;
  }
}

/** Functions whose result begins as their first argument does. */
const KEEPS_BEGINNING: ReadonlySet<string> = new Set(['concat', 'lower', 'upper', 'rtrim', 'unaccent', 'coalesce']);

interface Searched {
  /** As the database names it; as written where the table is not known. */
  readonly name: string;
  readonly table: Table | undefined;
}

function report(context: TimelineContext, scope: Scope, operand: Expression, at: Span): void {
  const column = [...eachExpression(operand)].find((one) => one.kind === 'column');
  if (!column) return;
  const searched = searchedColumn(context, scope, column);
  if (searched === 'none') return;
  const { name, table } = searched;
  if (table && hasTextIndex(table, name)) return;
  context.report(at, {
    confidence: 85,
    message:
      `The pattern begins with a wildcard, so no B-tree index helps and every row${table ? ` of ${table.name}` : ''} is compared. ` +
      `${ADVICE[context.dialect] ?? 'Use the engine’s full-text search'} on ${name}, or begin the pattern with what is known.`,
    fixes: (fixContext) => fixesFor(fixContext, operand, searched),
  });
}

const ADVICE: Readonly<Record<string, string>> = {
  postgresql: 'Use a trigram (pg_trgm) or full-text index',
  mysql: 'Use MATCH … AGAINST with a FULLTEXT index',
  mariadb: 'Use MATCH … AGAINST with a FULLTEXT index',
  tsql: 'Use CONTAINS with a full-text index',
  sqlite: 'Use an FTS5 table',
  clickhouse: 'Use an ngrambf_v1 index',
};

/**
 * The column of a table that a reference means, through CTEs and derived tables too; `none` for catalogues, and for what a CTE or derived table
 * computes, which no index holds. The table is undefined where it is not known.
 */
function searchedColumn(context: TimelineContext, scope: Scope, column: ColumnReference): Searched | 'none' {
  const name = column.parts.at(-1)?.name ?? '';
  const meaning = resolveColumn(scope, column, 'where');
  const base = meaning.kind === 'column' ? meaning.column?.base : undefined;
  if (base) return { name: base.column.databaseName, table: base.table };
  if (meaning.kind === 'column' && (isMade(meaning.column) || isGrown(context, meaning.source))) return 'none';
  const candidates = meaning.kind === 'column' ? [meaning.source] : meaning.kind === 'unknown' ? scope.sources : [];
  for (const { kind, item, table } of candidates) {
    if (kind !== 'table' || item?.kind !== 'table') continue;
    if (isSystemTable(item.name)) return 'none';
    const known = table ?? context.final.outsideTable(item.name);
    if (known && hasTextIndex(known, name)) return { name, table: known };
  }
  return { name, table: undefined };
}

/** True for a column that an item of a select list computes. */
function isMade(column: OutputColumn | undefined): boolean {
  const kind = column?.item?.expression.kind;
  return kind !== undefined && kind !== 'column' && kind !== 'star';
}

/** True for a recursive CTE, whose columns grow row by row. */
function isGrown({ statement }: TimelineContext, { kind }: Source): boolean {
  return kind === 'cte' && /\brecursive\b/i.test(statement.text);
}

/** Index methods that can find text inside a value. */
const TEXT_METHODS: ReadonlySet<string> = new Set([
  'gin',
  'fulltext',
  'rum',
  'pgroonga',
  'bm25',
  'ngrambf_v1',
  'tokenbf_v1',
  'inverted',
  'full_text',
]);

function hasTextIndex(table: Table, column: string): boolean {
  const name = column.toLowerCase();
  const isColumn = (one: Expression): boolean => one.kind === 'column' && one.parts.at(-1)?.name.toLowerCase() === name;
  return table.indexes
    .filter((index) => TEXT_METHODS.has(index.method) || usesTrigrams(index))
    .some((index) =>
      index.parts.some(
        (part) => part.column?.name.toLowerCase() === name || [...eachExpression(part.expression)].some(isColumn),
      ),
    );
}

function usesTrigrams(index: Index): boolean {
  return index.method === 'gist' && index.parts.some((part) => part.operatorClass?.startsWith('gist_trgm_ops'));
}

/** PostgreSQL: the next migration creates a trigram index on the searched column. */
function fixesFor(context: FixContext, operand: Expression, { name: searched, table }: Searched): readonly Fix[] {
  if (context.dialect !== 'postgresql' || !context.canWriteMigration || !table || table.kind !== 'table') return [];
  if (withoutCasts(operand).kind !== 'column') return [];
  const found = table.columns.find((one) => one.databaseName === searched);
  if (found?.type.family !== 'text') return [];
  const name = quoteIdentifier(found.databaseName, context.dialect);
  const index = quoteIdentifier(`${table.databaseName}_${found.databaseName}_trgm_idx`, context.dialect);
  const prefix = schemaPrefix(table, context.dialect);
  return [
    {
      kind: 'migration',
      title: `Create a trigram index on ${table.name}.${found.name} in a new migration`,
      slug: slug('add_trigram_index_on', table.databaseName, found.databaseName),
      bulk: false,
      steps: [
        {
          up: ['CREATE EXTENSION IF NOT EXISTS pg_trgm'],
          down: [],
          transactional: true,
          suffix: 'extension',
          comment: 'Not undone: the extension may have been there before, and others may use it.',
        },
        {
          up: [
            `CREATE INDEX CONCURRENTLY ${index} ON ${tableName(table, context.dialect)} USING gin (${name} gin_trgm_ops)`,
          ],
          down: [`DROP INDEX CONCURRENTLY ${prefix}${index}`],
          transactional: false,
        },
      ],
    },
  ];
}

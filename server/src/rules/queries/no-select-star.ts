import type { Fix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { Query } from '../../model/query.ts';
import type { Statement } from '../../model/statement.ts';
import type { Source } from '../../schema/names/scope.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isToldName } from '../support/computed-parts.ts';
import { enumerate, quoteIdentifier } from '../support/identifiers.ts';
import { queryNames } from '../support/names.ts';
import { worksOnDroppedTable } from '../support/outdated-functions.ts';
import { isTestPath } from '../support/paths.ts';
import { isReplacedView } from '../support/queries/replaced-view.ts';
import { isSystemTable } from '../support/queries/system-tables.ts';
import { queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { type OpenStar, openStars } from '../support/star.ts';
import { columnsOfStar, type StarColumn } from '../support/star-columns.ts';

const meta: RuleMeta = {
  id: 'no-select-star',
  title: 'Queries must list their columns',
  group: 'queries',
  priority: 'P0',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [
    { value: 95, when: 'the star fixes the columns of a view or of INSERT … SELECT' },
    { value: 85, when: 'the star is in the result of a query or in RETURNING' },
    { value: 50, when: 'a program reads whichever table it is told, so that it cannot list the columns' },
  ],
  aboutRunning: false,
  docs: {
    why: `With \`*\` the table decides what the query returns. A new column, such as a password hash or a large document, goes out with every result; a dropped or reordered
one breaks code that reads by position; an index that holds all the columns really needed cannot answer alone; and the wide rows cost network
and memory. In a view PostgreSQL freezes the list at creation, so a column that comes later is silently missing; in \`INSERT … SELECT *\` values move
into the wrong columns when the two tables differ in order.`,
    howToFix:
      'List the columns that are read. The quick fix writes out those that the workspace’s schema knows, with the query’s own aliases.',
    whenNotToUse: `Only the final result counts: \`count(*)\`, \`EXISTS (SELECT *)\`, stars in subqueries of expressions, and \`to_jsonb(t.*)\` are not reported, and neither is a star
over a CTE, derived table, VALUES or function whose columns are all explicit. \`CREATE TABLE AS SELECT *\` copies a table on purpose, and the columns of the engine's catalogue are its own. A function that returns a
table's row type (\`RETURNS SETOF t\`, \`t%ROWTYPE\`) needs the star. Test files, scratch folders, rollbacks and views that a later migration drops or replaces are
passed over. Switch it off where a code generator expands
the star at build time (sqlc).`,
    bad: [
      {
        title: 'Whatever the table has today',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, password_hash text);\n',
          },
          { path: 'db/queries/users.sql', text: 'SELECT * FROM users WHERE id = $1;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'What is needed, and stars that fetch nothing',
        dialect: 'postgresql',
        files: [
          {
            path: 'db/schema.sql',
            text: 'CREATE TABLE users (id bigint PRIMARY KEY, email text, password_hash text);\n',
          },
          {
            path: 'db/queries/users.sql',
            text: 'SELECT id, email FROM users WHERE id = $1;\nSELECT count(*) FROM users;\nWITH recent AS (SELECT id, email FROM users) SELECT * FROM recent;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 7.3.1 Select-List Items; CREATE VIEW, Notes',
      'Bill Karwin, SQL Antipatterns, “Implicit Columns”',
      'SQLFluff AM04, SOAR COL.001, sqlcheck 3001, Bytebase STATEMENT_SELECT_NO_SELECT_ALL, pgrubic GN028',
    ],
  },
};

/** The finding sits on the star itself, its qualifier included. */
export const noSelectStar: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['query', 'createView'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind === 'createTable' || context.direction === 'down' || isTestPath(context.file.path)) return;
    const query = queryOfFact(fact);
    if (!query || (query.kind === 'select' && query.into && !context.nested)) return;
    const isView = fact.kind === 'createView';
    if (isView && isReplacedView(context)) return;
    if (context.nested && isPerformed(context.statement, query)) return;
    const names = queryNames(context);
    for (const open of names ? openStars(names) : []) {
      if (open.place === 'select' && !isView && readsCatalogue(open)) continue;
      if (context.nested && (fillsRowType(context.statement, open) || readsDroppedTable(context, open))) continue;
      report(context, open, isView);
    }
  },
};

/** A look at the engine's own catalogue, whose columns are the engine's matter. */
function readsCatalogue({ sources }: OpenStar): boolean {
  return sources.length > 0 && sources.every(({ item }) => item?.kind === 'table' && isSystemTable(item.name));
}

/** True where a program is told the table: `SELECT * FROM ${table}`. */
function readsToldTable({ statement }: TimelineContext, open: OpenStar): boolean {
  return open.sources.some((source) => {
    const table = tableOf(source, open);
    return table !== undefined && isToldName(statement, table.object.span);
  });
}

/** PL/pgSQL's PERFORM throws the result away. */
function isPerformed(statement: Statement, query: Query): boolean {
  return /^perform\b/i.test(statement.text.slice(query.span.start));
}

function report(context: TimelineContext, open: OpenStar, isView: boolean): void {
  const fixesColumns = isView || open.place === 'insert';
  const what = context.statement.text.slice(open.star.span.start, open.star.span.end);
  context.report(open.star.span, {
    confidence: readsToldTable(context, open) ? 50 : fixesColumns ? 95 : 85,
    ...(isView ? { severity: 'error' as const } : {}),
    message: `${what} ${consequence(open, isView)}`,
    fixes: (fixContext) => fixesFor(fixContext, context.statement, open),
  });
}

function consequence(open: OpenStar, isView: boolean): string {
  const names = tableNames(open);
  const tables = enumerate(names) || 'its query';
  const have = names.length > 1 ? 'have' : 'has';
  if (isView)
    return `freezes the view at the columns that ${tables} ${have} today; later ones stay missing. List the columns.`;
  if (open.place === 'insert') {
    return `copies ${tables} by position, so values land in the wrong columns once the tables differ. List the columns on both sides.`;
  }
  return `returns whatever columns ${tables} ${have}, now and later, even those nobody reads. List the columns that are needed.`;
}

function tableNames(open: OpenStar): readonly string[] {
  return [...new Set(open.sources.flatMap((source) => tableOf(source, open) ?? []).map(nameText))];
}

/** The name of the table that decides the columns of a source; the target's for its rows (`inserted`, `deleted`). */
function tableOf(source: Source, { scope: { query } }: OpenStar): QualifiedName | undefined {
  if (source.kind === 'table') return source.item?.kind === 'table' ? source.item.name : undefined;
  return source.kind === 'row' && query.kind !== 'select' && query.kind !== 'partial' ? query.target.name : undefined;
}

/** The only table whose rows a common table expression gives: what it writes, or what it reads. */
function tableOfCte({ cte }: Source): QualifiedName | undefined {
  const query = cte?.expression.query;
  if (query?.kind === 'insert' || query?.kind === 'update' || query?.kind === 'delete') return query.target.name;
  const [only, other] = query?.kind === 'select' ? query.from : [];
  return only?.kind === 'table' && !other ? only.name : undefined;
}

/** In a function body: the star fills a variable or result of the table's own row type, which only a star does for good. */
function fillsRowType(statement: Statement, open: OpenStar): boolean {
  return open.sources.some((source) => {
    const table = tableOf(source, open) ?? tableOfCte(source);
    if (!table) return false;
    const name = table.object.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const rowType = new RegExp(
      `\\breturns\\s+(?:setof\\s+)?(?:[\\w"]+\\.)?"?${name}"?(?![\\w"])|"?${name}"?%rowtype`,
      'i',
    );
    return rowType.test(statement.text);
  });
}

function readsDroppedTable(context: TimelineContext, open: OpenStar): boolean {
  return open.sources.some((source) => {
    const table = tableOf(source, open);
    return table !== undefined && worksOnDroppedTable(context, table);
  });
}

/** Longer lists are written one column a line. */
const MAX_LINE = 90;

function fixesFor(context: FixContext, statement: Statement, open: OpenStar): readonly Fix[] {
  if (context.deployed) return [];
  const columns = columnsOfStar(open);
  if (!columns || columns.length === 0) return [];
  const names = columns.map((column) => written(column, statement, open, context.dialect));
  const edit = { statement, span: open.star.span, newText: onLines(names, statement.text, open.star.span.start) };
  return [{ kind: 'edit', title: 'List the columns', bulk: true, edits: [edit] }];
}

/** A qualified star keeps its qualifier as written; a bare one gets qualifiers only where it ranges over several tables. */
function written(column: StarColumn, statement: Statement, open: OpenStar, dialect: Dialect): string {
  const name = quoteIdentifier(column.name, dialect);
  const [first] = open.star.qualifier;
  const last = open.star.qualifier.at(-1);
  if (first && last) return `${statement.text.slice(first.span.start, last.span.end)}.${name}`;
  if (open.sources.length === 1 || column.qualifier === undefined) return name;
  return `${aliasText(open.sources, column.qualifier, statement) ?? quoteIdentifier(column.qualifier, dialect)}.${name}`;
}

/** An alias as the query writes it, so that its case and quotes stay. */
function aliasText(sources: readonly Source[], qualifier: string, statement: Statement): string | undefined {
  for (const { item } of sources) {
    const name = item?.alias ?? (item?.kind === 'table' ? item.name.object : undefined);
    if (name?.name === qualifier) return statement.text.slice(name.span.start, name.span.end);
  }
  return undefined;
}

function onLines(names: readonly string[], text: string, at: number): string {
  const line = names.join(', ');
  if (line.length <= MAX_LINE) return line;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, at))?.[0] ?? '';
  return names.join(`,\n${indent}  `);
}

import type { Fix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { InsertQuery, MergeQuery, PartialQuery, SelectQuery } from '../../model/query.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Report, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { isToldName } from '../support/computed-parts.ts';
import { columnList } from '../support/identifiers.ts';
import { cteOf, eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { isTemporaryTable } from '../support/temporary-tables.ts';
import { databaseTable } from '../support/workspace-tables.ts';

const meta: RuleMeta = {
  id: 'insert-without-columns',
  title: 'INSERT must list its columns',
  group: 'queries',
  priority: 'P1',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [
    { value: 85, when: 'an INSERT or REPLACE gives values and names no columns' },
    { value: 50, when: 'a program fills whichever table it is told' },
  ],
  aboutRunning: false,
  docs: {
    why: `Without a column list values go into columns by position. A column that is added later breaks the statement, or, where the types happen to fit, shifts every value by
one: the e-mail address lands in the name, and nothing fails. Nobody who reads \`VALUES (1, 'x', true)\` can tell what is what.`,
    howToFix: 'List the columns after the table. The quick fix writes out those that the workspace’s schema knows.',
    whenNotToUse: `Temporary tables and table variables, \`DEFAULT VALUES\`, MySQL’s \`VALUES ()\` and \`SET\`, whole records (\`VALUES (NEW.*)\`, which partition triggers need), the copy of a
table that is rebuilt in the same file, and ClickHouse streams (\`FORMAT\`) are exempt. Switch it off for generated dumps, which are loaded right after the tables they fill.`,
    bad: [
      {
        title: 'By position',
        dialect: 'postgresql',
        files: [{ path: 'queries/add.sql', text: "INSERT INTO users VALUES (1, 'Ada', 'ada@example.org');\n" }],
      },
    ],
    good: [
      {
        title: 'By name',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/add.sql',
            text: "INSERT INTO users (id, name, email) VALUES (1, 'Ada', 'ada@example.org');\n",
          },
        ],
      },
    ],
    sources: [
      'Bill Karwin, SQL Antipatterns, “Implicit Columns”',
      'SOAR COL.002, sqlcheck 3011, pgrubic GN033, Bytebase STATEMENT_INSERT_MUST_SPECIFY_COLUMN',
    ],
  },
};

/** The finding sits on the table's name. */
export const insertWithoutColumns: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one, ctes } of eachQuery(query)) {
      if (one.kind === 'insert' && !one.columns && !cteOf(one.target, ctes)) checkInsert(context, one);
      else if (one.kind === 'merge' && one.clauses.some(insertsByPosition)) checkTarget(context, one.target.name);
      else if (one.kind === 'partial') checkResultOfProcedure(context, one);
    }
  },
};

function checkInsert(context: TimelineContext, insert: InsertQuery): void {
  const { source, target } = insert;
  if (source?.kind !== 'select' || isWholeRecord(source) || isTemporaryTable(context, target.name)) return;
  if (rebuildsTable(context, insert, source)) return;
  report(context, target.name, (fixContext) => (fixContext.deployed ? [] : fixesFor(context, insert, source)));
}

function checkTarget(context: TimelineContext, target: QualifiedName): void {
  if (!isTemporaryTable(context, target)) report(context, target);
}

/** WHEN NOT MATCHED THEN INSERT VALUES (…); `INSERT DEFAULT VALUES` has no values, and `INSERT *` matches them by name. */
function insertsByPosition({ action, columns, values }: MergeQuery['clauses'][number]): boolean {
  return action === 'insert' && !columns && values.length > 0 && values.every((value) => value.kind !== 'star');
}

/** SQL Server's `INSERT INTO table EXEC procedure`. */
function checkResultOfProcedure(context: TimelineContext, { verb, tables, span }: PartialQuery): void {
  const [target] = tables;
  if (context.dialect !== 'tsql' || verb !== 'insert' || !target) return;
  const rest = context.statement.text.slice(target.span.end, span.end);
  if (/^\s*exec(?:ute)?\b/i.test(rest)) checkTarget(context, target.name);
}

function report(context: TimelineContext, target: QualifiedName, fixes?: Report['fixes']): void {
  context.report(target.span, {
    confidence: isToldName(context.statement, target.object.span) ? 50 : 85,
    message:
      `The values go into the columns of ${nameText(target)} by position, so a column that is added or moved breaks this or shifts every value. ` +
      'List the columns after the table.',
    ...(fixes ? { fixes } : {}),
  });
}

/** `VALUES ()`, which takes all defaults, and `VALUES (NEW.*)` or `SELECT NEW.*`, a record of the table's own shape. */
function isWholeRecord({ values, items, from }: SelectQuery): boolean {
  if (values.length > 0) return values.every((row) => row.length === 0 || row.every((one) => one.kind === 'star'));
  return from.length === 0 && items.length > 0 && items.every((item) => item.expression.kind === 'star');
}

/**
 * Copies a whole table into the one that takes its place in the same file: the new table is renamed to the old one's name afterwards, or
 * the old one was renamed away and is dropped.
 */
function rebuildsTable(context: TimelineContext, { target }: InsertQuery, { from }: SelectQuery): boolean {
  const [only, other] = from;
  if (only?.kind !== 'table' || other) return false;
  const same = (a: QualifiedName, b: QualifiedName): boolean =>
    a.object.name.toLowerCase() === b.object.name.toLowerCase();
  return context.database.statementsOf(context.file.path).some(({ parsed: { fact }, start }) => {
    if (start < context.statement.start) return false;
    if (fact.kind === 'drop') return fact.objectType === 'table' && fact.names.some((name) => same(name, only.name));
    const renames = fact.kind === 'alterTable' && fact.actions.some((action) => action.kind === 'renameTable');
    return renames && same(fact.name, target.name);
  });
}

/** The list of the table's columns, where as many values stand there. */
function fixesFor(context: TimelineContext, { target }: InsertQuery, source: SelectQuery): readonly Fix[] {
  const { statement, dialect } = context;
  const folded = context.file.role === 'migration' || context.file.role === 'schema';
  const table =
    (folded ? context.before.table(target.name) : undefined) ?? databaseTable(context.database, target.name);
  if (!table?.complete || table.columns.length === 0 || target.hints) return [];
  const columns = insertable(table, dialect);
  const count = arityOf(source);
  const fits = count === columns.length || (dialect === 'postgresql' && count !== undefined && count < columns.length);
  if (!fits || columns.some((column) => column.inherited)) return [];
  const names = columnList(
    columns.slice(0, count).map((column) => column.databaseName),
    dialect,
  );
  const at = target.span.end;
  const edit = { statement, span: { start: at, end: at }, newText: ` (${names})` };
  return [{ kind: 'edit', title: 'List the columns', bulk: true, edits: [edit] }];
}

/** The columns to which values without a list go. SQL Server leaves out identity and computed columns, SQLite and ClickHouse generated ones. */
function insertable(table: Table, dialect: Dialect): readonly Column[] {
  if (dialect === 'tsql') return table.columns.filter((column) => !column.identity && !column.generated);
  if (dialect === 'sqlite' || dialect === 'clickhouse') return table.columns.filter((column) => !column.generated);
  return table.columns;
}

/** The number of values in every row; undefined where rows differ or a star stands for columns. */
function arityOf({ values, items, setOperation }: SelectQuery): number | undefined {
  if (setOperation) return undefined;
  const [first] = values;
  if (first) return values.every((row) => row.length === first.length) ? first.length : undefined;
  return items.some((item) => item.expression.kind === 'star') ? undefined : items.length;
}

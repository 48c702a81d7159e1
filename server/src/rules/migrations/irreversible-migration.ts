import type { Fix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import { mentionedTables } from '../../model/mentioned-tables.ts';
import type { Table } from '../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { AlterAction } from '../../model/table-facts.ts';
import type { Span } from '../../text/span.ts';
import { BOOKKEEPING_TABLES } from '../lexicons/bookkeeping-tables.ts';
import type { FileContext, FixContext, Rule, RuleMeta } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { eachExpression } from '../support/expressions.ts';
import { columnList, quoteIdentifier } from '../support/identifiers.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { addsColumn } from '../support/migrations/added-here.ts';
import { isChangeScript } from '../support/migrations/change-script.ts';
import { dataChanges } from '../support/migrations/data-changes.ts';
import { isThrowawayName } from '../support/migrations/deprecated-names.ts';
import { narrows } from '../support/migrations/narrowing.ts';
import { runningStatements, surroundingsOf } from '../support/migrations/surroundings.ts';
import { rebuiltAround } from '../support/migrations/table-rebuild.ts';
import { inCaseOf, textAt } from '../support/places.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'irreversible-migration',
  title: 'A migration must not destroy data that its rollback cannot bring back',
  group: 'migrations',
  priority: 'P0',
  recommended: false,
  dialects: READ_DIALECTS,
  severity: 'warning',
  confidence: [
    { value: 75, when: 'data of an existing table is lost and the file keeps no copy of it and gives no reason' },
  ],
  aboutRunning: true,
  docs: {
    why: `A rollback can create the table or the column again, but not what was in it. When the release has to be taken back, the rollback runs, everything seems to be as it was, and the data is
gone; only a restore of the whole database brings it back, with the loss of everything since.`,
    howToFix: `Keep a copy in the same migration (\`CREATE TABLE t_bak AS SELECT …\`), or rename now and drop in a later release. Where the data is really worthless, say why in the file:
\`-- schemawise: irreversible <reason>\`.`,
    whenNotToUse: `What the same file or undeployed batch creates, temporary tables, virtual columns, tables that the file rebuilds, and names that say that they are deprecated or a copy are exempt, and so is
everything of which an earlier statement of the file keeps a copy. Rollbacks are not looked at.`,
    bad: [
      {
        title: 'The rollback brings back an empty column',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, notes text);\n' },
          { path: 'migrations/002_notes.up.sql', text: 'ALTER TABLE users DROP COLUMN notes;\n' },
          { path: 'migrations/002_notes.down.sql', text: 'ALTER TABLE users ADD COLUMN notes text;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'A copy is kept',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY, notes text);\n' },
          {
            path: 'migrations/002_notes.up.sql',
            text: 'CREATE TABLE users_notes_bak AS SELECT id, notes FROM users;\nALTER TABLE users DROP COLUMN notes;\n',
          },
        ],
      },
    ],
    sources: [
      'Atlas, destructive changes (DS101 to DS103)',
      'Active Record Migrations, ActiveRecord::IrreversibleMigration',
      'Fowler and Sadalage, Refactoring Databases, “Drop Table”, “Drop Column”',
    ],
  },
};

/** A place where data is lost. */
interface Loss {
  readonly span: Span;
  readonly table: QualifiedName;
  /** What is lost, for the message: `the rows of users`. */
  readonly what: string;
  /** Where only a column is lost. */
  readonly column?: string;
  /** The condition of a DELETE, as written. */
  readonly condition?: string;
}

/** The finding sits on the words that destroy: `DROP TABLE`, `TRUNCATE`, the action of ALTER TABLE, `DELETE FROM t`. */
export const irreversibleMigration: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (!isChangeScript(context)) return;
    const running = runningStatements(context);
    let rebuilt: ReadonlySet<string> | undefined;
    let isExplained: boolean | undefined;
    let copies: ReturnType<typeof readersOf> | undefined;
    for (const [position, { statement, parsed }] of running.entries()) {
      const losses = lossesOf(context, statement, parsed);
      for (const loss of losses) {
        rebuilt ??= rebuiltAround(
          context,
          running.map((one) => one.parsed),
        );
        isExplained ??= REASON.test(context.database.textOf(context.file.path) ?? '');
        if (isExplained || rebuilt.has(loss.table.object.name.toLowerCase())) continue;
        copies ??= readersOf(running.map((one) => one.parsed));
        const readers = copies.get(loss.table.object.name.toLowerCase()) ?? [];
        if (readers.some((one) => one.position < position && keepsCopy(one.parsed, loss))) continue;
        context.report(statement, loss.span, {
          confidence: 75,
          message: `No rollback brings back ${loss.what}. Keep a copy in this migration first, or give the reason in a comment: -- schemawise: irreversible <reason>.`,
          fixes: (fixContext) =>
            fixContext.deployed || parsed !== statement.parsed ? [] : keepCopyFix(fixContext, context, statement, loss),
        });
      }
    }
  },
};

/** In any comment, as a suppression may stand. */
const REASON = /(?:--|#|\/\*)\s*schemawise:\s*irreversible[ \t]+(?!\*\/)\S/i;

function lossesOf(context: FileContext, statement: Statement, parsed: ParsedStatement): readonly Loss[] {
  const { fact } = parsed;
  const { text } = statement;
  const isLive = (name: QualifiedName): boolean =>
    !isThrowawayName(name.object.name) &&
    !BOOKKEEPING_TABLES.has(name.object.name.toLowerCase()) &&
    changesLiveTable(surroundingsOf(context, statement, parsed), name);
  switch (fact.kind) {
    case 'drop': {
      if (fact.objectType === 'schema' || fact.objectType === 'database') {
        const created = context.steps.some(
          ({ statement: { parsed: one } }) =>
            one.fact.kind === 'createSchema' && one.fact.name.name === fact.names[0]?.object.name,
        );
        const [name] = fact.names;
        if (!name || created) return [];
        return [
          {
            span: head(text, parsed.span, name.span.end),
            table: name,
            what: `what is in the ${fact.objectType} ${nameText(name)}`,
          },
        ];
      }
      if (fact.objectType !== 'table' || /^drop\s+temp/i.test(text.slice(parsed.span.start))) return [];
      return fact.names.filter(isLive).flatMap((name) => {
        const known = context.before(statement).table(name);
        // `DROP TABLE IF EXISTS t; CREATE TABLE t` of a table that nobody knew before loses nothing that is known of.
        if (known ? known.kind !== 'table' : fact.ifExists && createsTable(context, name)) return [];
        return [{ span: head(text, parsed.span, name.span.end), table: name, what: `the rows of ${nameText(name)}` }];
      });
    }
    case 'truncate':
      return fact.tables.filter(isLive).map((name) => ({
        span: head(text, parsed.span, name.span.end),
        table: name,
        what: `the rows of ${nameText(name)}`,
      }));
    case 'alterTable':
      if (fact.objectType !== 'table' || !fact.actions.some(mayLose) || !isLive(fact.name)) return [];
      return fact.actions.flatMap((action) => columnLoss(context, statement, parsed, fact.name, action));
    case 'query':
      if (fact.query.kind !== 'delete' && fact.query.kind !== 'partial') return [];
      return dataChanges(parsed, text).flatMap((change) => {
        const { query } = change;
        if (change.verb !== 'delete' || query !== fact.query || !isLive(change.table)) return [];
        const condition =
          query.kind === 'delete' && query.where && query.using.length === 0
            ? textAt(statement, query.where.span)
            : undefined;
        const lost = { span: change.span, table: change.table, what: `the deleted rows of ${nameText(change.table)}` };
        return [{ ...lost, ...(condition === undefined ? {} : { condition }) }];
      });
    default:
      return [];
  }
}

function createsTable({ steps }: FileContext, { object }: QualifiedName): boolean {
  return steps.some(
    ({ statement: { parsed } }) => parsed.fact.kind === 'createTable' && parsed.fact.name.object.name === object.name,
  );
}

/** From the start of a statement to a name in it. */
function head(text: string, span: Span, end: number): Span {
  const line = text.slice(span.start, end).indexOf('\n');
  return { start: span.start, end: line < 0 ? end : span.start + line };
}

function mayLose(action: AlterAction): boolean {
  return action.kind === 'dropColumn' || action.kind === 'setType' || action.kind === 'modifyColumn';
}

function columnLoss(
  context: FileContext,
  statement: Statement,
  parsed: ParsedStatement,
  name: QualifiedName,
  action: AlterAction,
): readonly Loss[] {
  if (action.kind !== 'dropColumn' && action.kind !== 'setType' && action.kind !== 'modifyColumn') return [];
  const { name: columnName } = action.column;
  const { earlierOn } = surroundingsOf(context, statement, parsed);
  if (isThrowawayName(columnName) || addsColumn(earlierOn(name), name, columnName)) return [];
  const table = context.before(statement).table(name);
  const column = table && findColumn(table, columnName);
  if (column?.generated) return [];
  const label = `${nameText(name)}.${columnName}`;
  if (action.kind === 'dropColumn') {
    return [{ span: action.span, table: name, column: columnName, what: `the values of ${label}` }];
  }
  const type = action.kind === 'setType' ? action.type : action.definition.type;
  if (!column || !narrows(column.type, type)) return [];
  const what = `what does not fit when ${label} changes from ${column.type.text} to ${type.text}`;
  return [{ span: action.span, table: name, column: columnName, what }];
}

/** The statements that may copy rows, with their positions, by the tables (lower case) that they read. */
function readersOf(
  statements: readonly ParsedStatement[],
): ReadonlyMap<string, readonly { readonly position: number; readonly parsed: ParsedStatement }[]> {
  const readers = new Map<string, { position: number; parsed: ParsedStatement }[]>();
  for (const [position, parsed] of statements.entries()) {
    const { fact } = parsed;
    const names =
      fact.kind === 'other' && fact.what === 'copy'
        ? fact.tables.map((name) => name.object.name.toLowerCase())
        : fact.kind === 'query' || fact.kind === 'createTable'
          ? mentionedTables(parsed)
          : [];
    for (const name of names) {
      const known = readers.get(name);
      if (known) known.push({ position, parsed });
      else readers.set(name, [{ position, parsed }]);
    }
  }
  return readers;
}

/** True where a statement that reads the table writes what will be lost to another table, or the column to another column. */
function keepsCopy({ fact }: ParsedStatement, { table, column }: Loss): boolean {
  if (fact.kind === 'other') return true;
  if (fact.kind === 'createTable') return fact.asQuery !== undefined;
  if (fact.kind !== 'query') return false;
  const { query } = fact;
  if (query.kind === 'select') return query.into !== undefined;
  if (query.kind === 'insert') return query.target.name.object.name.toLowerCase() !== table.object.name.toLowerCase();
  if (query.kind !== 'update' || column === undefined) return false;
  return query.set.some(
    (assignment) =>
      assignment.column.name.toLowerCase() !== column.toLowerCase() &&
      [...eachExpression(assignment.value)].some(
        (one) => one.kind === 'column' && one.parts.at(-1)?.name.toLowerCase() === column.toLowerCase(),
      ),
  );
}

const COPY_DIALECTS = new Set(['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql']);

/** Copies what will be lost to a table with the ending `_bak`, in the statement before. */
function keepCopyFix(
  { dialect, database }: FixContext,
  context: FileContext,
  statement: Statement,
  { table, column, condition }: Loss,
): readonly Fix[] {
  const known = context.before(statement).table(table);
  if (!COPY_DIALECTS.has(dialect) || !known) return [];
  const backup = [table.object.name, ...(column === undefined ? [] : [column]), 'bak'].join('_');
  if (backup.length > 63 || context.final.table({ object: { name: backup } })) return [];
  const columns = copiedColumns(known, column);
  if (columns === undefined) return [];
  const schema = table.schema ? `${quoteIdentifier(table.schema.name, dialect)}.` : '';
  const list = columns.length === 0 ? '*' : columnList(columns, dialect);
  const from = `FROM ${textAt(statement, table.span)}${condition === undefined ? '' : ` WHERE ${condition}`}`;
  const target = schema + quoteIdentifier(backup, dialect);
  const copy =
    dialect === 'tsql' ? `SELECT ${list} INTO ${target} ${from}` : `CREATE TABLE ${target} AS SELECT ${list} ${from}`;
  const between = database.plan.layout === 'drizzle' ? ';\n--> statement-breakpoint\n' : ';\n';
  return [
    {
      kind: 'edit',
      title: `Keep a copy in ${backup}`,
      bulk: false,
      edits: [{ statement, span: { start: 0, end: 0 }, newText: inCaseOf(statement, copy) + between }],
    },
  ];
}

/** The primary key with the column; every column where a whole table is copied; undefined where there is no key to find the rows again. */
function copiedColumns(table: Table, column: string | undefined): readonly string[] | undefined {
  if (column === undefined) return table.complete ? table.columns.map((one) => one.databaseName) : [];
  const key = table.primaryKey?.columns ?? [];
  return key.length === 0 ? undefined : [...new Set([...key, column])];
}

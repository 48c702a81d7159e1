import type { Fix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { DropObjects } from '../../model/object-facts.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { FileContext, FixContext, Rule, RuleMeta } from '../rule.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { deprecatedName, isThrowawayName } from '../support/migrations/deprecated-names.ts';
import { dropTablePhases } from '../support/migrations/drop-table-phases.ts';
import { runningStatements, surroundingsOf } from '../support/migrations/surroundings.ts';
import { rebuiltAround } from '../support/migrations/table-rebuild.ts';
import { isTestPath } from '../support/paths.ts';
import { inCaseOf, textAt } from '../support/places.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'no-drop-table',
  title: 'A table must not be dropped in one step',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: READ_DIALECTS,
  severity: 'warning',
  confidence: [
    { value: 75, when: 'the table is older than the migration, or not known at all' },
    { value: 25, when: 'a rollback drops it' },
  ],
  aboutRunning: true,
  docs: {
    why: `DROP TABLE takes the rows, the indexes, the triggers and the rights with it, at once and for good: what brings them back is a backup, if there is one. Whatever still reads the table, an
instance of the old release, a report, a job, fails from that moment on.`,
    howToFix: `In two steps: rename the table to \`_deprecated_…\` in this release, so that whoever still uses it says so and can be helped by renaming it back; drop it some weeks later, when
nobody has.`,
    whenNotToUse: `Tables that the same file or undeployed batch creates, temporary tables, tables whose name says that they are deprecated or a copy, and tables that the file rebuilds (the rows move to
a new table that takes the name, as is done in SQLite) are exempt. In a rollback it is only a note. Suppress it with the reason where the table is known to be unused.`,
    bad: [
      {
        title: 'Gone, with all orders',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_orders.up.sql', text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\n' },
          { path: 'migrations/002_drop.up.sql', text: 'DROP TABLE orders;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Renamed first, dropped later',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_orders.up.sql', text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\n' },
          { path: 'migrations/002_deprecate.up.sql', text: 'ALTER TABLE orders RENAME TO _deprecated_orders;\n' },
          { path: 'migrations/003_drop.up.sql', text: 'DROP TABLE _deprecated_orders;\n' },
        ],
      },
    ],
    sources: [
      'squawk ban-drop-table, Postgres Language Server banDropTable, pg-migration-lint PGM201, Atlas DS102, django-migration-linter',
      'SQLite documentation, ALTER TABLE, 7. “Making Other Kinds Of Table Schema Changes”',
    ],
  },
};

/** The finding sits on the table's name. */
export const noDropTable: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (context.file.role === 'seed' || isTestPath(context.file.path)) return;
    const running = runningStatements(context);
    if (!running.some(({ parsed }) => isDropTable(parsed))) return;
    const rebuilt = rebuiltAround(
      context,
      running.map(({ parsed }) => parsed),
    );
    const created = running.filter(({ parsed }) => parsed.fact.kind === 'createTable');
    const isCreatedLater = ({ start }: Statement, name: QualifiedName): boolean =>
      created.some((one) => one.statement.start > start && creates(one.parsed, name));
    for (const { statement, parsed } of running) {
      if (!isDropTable(parsed)) continue;
      // What declares a schema clears the ground for it.
      if (context.file.role === 'schema' && parsed.fact.ifExists) continue;
      for (const name of parsed.fact.names) {
        if (isThrowawayName(name.object.name) || rebuilt.has(name.object.name.toLowerCase())) continue;
        if (isTemporaryDrop(statement, parsed) || !isOlder(context, statement, parsed, name)) continue;
        const known = context.before(statement).table(name);
        if (known ? known.kind !== 'table' : isCreatedLater(statement, name)) continue;
        report(context, statement, parsed, name);
      }
    }
  },
};

type DropTable = ParsedStatement & { readonly fact: DropObjects };

function isDropTable(parsed: ParsedStatement): parsed is DropTable {
  return parsed.fact.kind === 'drop' && parsed.fact.objectType === 'table';
}

/** MySQL's DROP TEMPORARY TABLE. */
function isTemporaryDrop({ text }: Statement, { span }: ParsedStatement): boolean {
  return /^drop\s+temp(?:orary)?\b/i.test(text.slice(span.start, span.end));
}

/** In a rollback, which is not folded, tables that its own file creates are new; everything else is what the migrations made. */
function isOlder(context: FileContext, statement: Statement, parsed: ParsedStatement, name: QualifiedName): boolean {
  if (context.direction === 'up') return changesLiveTable(surroundingsOf(context, statement, parsed), name);
  if (/^[#@]/.test(name.object.name) || !context.mayExist(name, statement)) return false;
  return !context.database.statementsOf(context.file.path).some((one) => creates(one.parsed, name));
}

/** True for `DROP TABLE IF EXISTS t; CREATE TABLE t` of a table that nobody knew before: a first migration that can be run again. */
function creates({ fact }: ParsedStatement, name: QualifiedName): boolean {
  return fact.kind === 'createTable' && fact.name.object.name === name.object.name;
}

function report(context: FileContext, statement: Statement, parsed: DropTable, name: QualifiedName): void {
  const table = nameText(name);
  if (context.direction === 'down') {
    context.report(statement, name.span, {
      confidence: 25,
      severity: 'info',
      message: `Rolling back drops ${table} with all rows that were written since. Copy them somewhere first if they matter.`,
    });
    return;
  }
  context.report(statement, name.span, {
    confidence: 75,
    message: `This drops ${table} with all its rows, for good, and whatever still uses it fails from then on. Rename it to ${deprecatedName(name.object.name)} first, and drop it when nobody has missed it.`,
    fixes: (fixContext) =>
      fixContext.deployed || parsed !== statement.parsed ? [] : renameInstead(fixContext, statement, parsed, name),
  });
}

/** Dialects whose ALTER TABLE … RENAME TO takes IF EXISTS. */
const RENAMES_IF_EXISTS = new Set(['postgresql', 'mariadb', 'redshift', 'snowflake']);

function renameInstead(
  context: FixContext,
  statement: Statement,
  { fact }: DropTable,
  name: QualifiedName,
): readonly Fix[] {
  const { dialect } = context;
  if (fact.names.length !== 1 || (fact.ifExists && !RENAMES_IF_EXISTS.has(dialect))) return [];
  const newName = deprecatedName(name.object.name);
  const newText =
    dialect === 'tsql'
      ? `EXEC sp_rename '${nameText(name).replaceAll("'", "''")}', '${newName.replaceAll("'", "''")}'`
      : dialect === 'clickhouse'
        ? `RENAME TABLE ${textAt(statement, name.span)} TO ${quoteIdentifier(newName, dialect)}`
        : `ALTER TABLE ${fact.ifExists ? 'IF EXISTS ' : ''}${textAt(statement, name.span)} RENAME TO ${quoteIdentifier(newName, dialect)}`;
  const span = { start: 0, end: statement.text.length };
  const edits = [{ statement, span, newText: inCaseOf(statement, newText) }];
  return [
    { kind: 'edit', title: `Rename it to ${newName} instead`, bulk: false, edits },
    ...dropTablePhases(context, { statement, name, newName, rename: newText }),
  ];
}

import type { Fix, StatementEdit } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { SchemaView } from '../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../model/table-facts.ts';
import type { FileContext, FixContext, Rule, RuleMeta } from '../rule.ts';
import { columnList, quoteIdentifier, slug } from '../support/identifiers.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { isDeprecatedName } from '../support/migrations/deprecated-names.ts';
import { type Phase, phaseInPlace, phaseSteps } from '../support/migrations/phases.ts';
import { rollbackStatement } from '../support/migrations/rollback-statement.ts';
import { runningStatements, surroundingsOf } from '../support/migrations/surroundings.ts';
import { rebuiltAround } from '../support/migrations/table-rebuild.ts';
import { isTestPath } from '../support/paths.ts';
import { inCaseOf, textAt } from '../support/places.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';
import { statementBreak } from '../support/statement-break.ts';

const meta: RuleMeta = {
  id: 'no-rename-table',
  title: 'A table in use must not be renamed without a view under its old name',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: READ_DIALECTS,
  severity: 'warning',
  confidence: [{ value: 85, when: 'the table is older than the migration, or not known at all' }],
  aboutRunning: true,
  docs: {
    why: `While a release rolls out, the old code and the new one run at the same time. From the moment of the rename every query of the old code fails, and if the rename comes after the code,
those of the new one do until then. There is no order in which it works.`,
    howToFix: `Leave a view under the old name, in the same migration: \`CREATE VIEW old AS SELECT … FROM new\`. A simple view takes INSERT, UPDATE and DELETE as well. Drop it when nothing uses the old name
any more. Or keep the name in the database and change it in the code (\`@@map\`, \`@Table(name = …)\`).`,
    whenNotToUse: `Tables that the same file or undeployed batch creates, tables that the file rebuilds or swaps, and new names that say that the table is on its way out (\`_deprecated_…\`) are exempt, and
rollbacks are not looked at. Switch it off where the application is stopped during migrations.`,
    bad: [
      {
        title: 'The code that still says users fails',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          { path: 'migrations/002_rename.up.sql', text: 'ALTER TABLE users RENAME TO customers;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'A view keeps the old name alive',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          {
            path: 'migrations/002_rename.up.sql',
            text: 'ALTER TABLE users RENAME TO customers;\nCREATE VIEW users AS SELECT id FROM customers;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE VIEW, “Updatable Views”',
      'squawk renaming-table, strong_migrations rename_table, pg-migration-lint PGM504, Atlas BC101, django-migration-linter',
    ],
  },
};

/** The finding sits on the action, `RENAME TO …`. */
export const noRenameTable: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (context.direction === 'down' || context.file.role === 'seed' || isTestPath(context.file.path)) return;
    const running = runningStatements(context);
    if (!running.some(({ parsed }) => renameOf(parsed) !== undefined)) return;
    const parsedOnes = running.map(({ parsed }) => parsed);
    const rebuilt = rebuiltAround(context, parsedOnes);
    const served = servedNames(running);
    for (const { statement, parsed } of running) {
      const rename = renameOf(parsed);
      if (!rename) continue;
      const { fact, action } = rename;
      const oldName = fact.name.object.name.toLowerCase();
      const newName = action.newName.object.name.toLowerCase();
      if (oldName === newName || isDeprecatedName(newName) || rebuilt.has(oldName)) continue;
      if (served.has(oldName) || vacates(parsedOnes, newName)) continue;
      const schema = context.before(statement);
      const known = schema.table(fact.name);
      if (known ? known.kind !== 'table' : context.dialect === 'tsql' && isConstraint(schema, oldName, newName))
        continue;
      if (!changesLiveTable(surroundingsOf(context, statement, parsed), fact.name)) continue;
      report(context, statement, parsed, fact, action);
    }
  },
};

/** SQL Server's sp_rename does not say what it renames; of a name that the history does not have, only the habit of prefixes tells. */
function isConstraint(schema: SchemaView, oldName: string, newName: string): boolean {
  if (CONSTRAINT_PREFIX.test(oldName) && CONSTRAINT_PREFIX.test(newName)) return true;
  for (const { primaryKey, uniques, foreignKeys, checks } of schema.tables()) {
    const constraints = [...(primaryKey ? [primaryKey] : []), ...uniques, ...foreignKeys, ...checks];
    if (constraints.some((one) => one.name?.toLowerCase() === oldName)) return true;
  }
  return false;
}

const CONSTRAINT_PREFIX = /^(?:pk|fk|uq|uc|uk|ux|ck|chk|df|ak|ix|idx)_/;

type RenameTable = Extract<AlterAction, { kind: 'renameTable' }>;

function renameOf({ fact }: ParsedStatement): { readonly fact: AlterTable; readonly action: RenameTable } | undefined {
  if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return undefined;
  const action = fact.actions.find((one) => one.kind === 'renameTable');
  return action?.kind === 'renameTable' ? { fact, action } : undefined;
}

/** The names (lower case) that a view, another table or a synonym has when the file is through. */
function servedNames(
  statements: readonly { readonly statement: Statement; readonly parsed: ParsedStatement }[],
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { statement, parsed } of statements) {
    const { fact } = parsed;
    if (fact.kind === 'createView' || fact.kind === 'createTable') names.add(fact.name.object.name.toLowerCase());
    const rename = renameOf(parsed);
    if (rename) names.add(rename.action.newName.object.name.toLowerCase());
    if (fact.kind === 'other' && fact.what === 'create synonym') {
      const name = SYNONYM.exec(statement.text.slice(parsed.span.start))?.[1];
      if (name !== undefined) names.add(name.toLowerCase());
    }
  }
  return names;
}

/** CREATE SYNONYM and its name without the schema. */
const SYNONYM = /^create\s+synonym\s+(?:\[?\w+\]?\s*\.\s*)?\[?(\w+)/i;

/** True where the file renames or drops the table that had the name: a new table takes its place. */
function vacates(statements: readonly ParsedStatement[], name: string): boolean {
  return statements.some((parsed) => {
    const { fact } = parsed;
    if (fact.kind === 'drop' && fact.objectType === 'table')
      return fact.names.some((one) => one.object.name.toLowerCase() === name);
    return renameOf(parsed)?.fact.name.object.name.toLowerCase() === name;
  });
}

function report(
  context: FileContext,
  statement: Statement,
  parsed: ParsedStatement,
  fact: AlterTable,
  action: RenameTable,
): void {
  const oldName = nameText(fact.name);
  const newName = nameText(action.newName);
  context.report(statement, action.span, {
    confidence: 85,
    message: `While a release rolls out, code that says ${oldName} fails from here on. Leave a view under the old name that selects from ${newName}, and drop it when nothing uses it any more.`,
    fixes: (fixContext) =>
      fixContext.deployed || parsed !== statement.parsed ? [] : addView(fixContext, context, statement, fact, action),
  });
}

const VIEW_DIALECTS = new Set(['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql']);

function addView(
  fixContext: FixContext,
  context: FileContext,
  statement: Statement,
  fact: AlterTable,
  action: RenameTable,
): readonly Fix[] {
  const { dialect, database } = fixContext;
  if (!VIEW_DIALECTS.has(dialect)) return [];
  const quoted = (name: string): string => quoteIdentifier(name, dialect);
  const prefix = fact.name.schema ? `${quoted(fact.name.schema.name)}.` : '';
  const table = context.before(statement).table(fact.name);
  const columns = table?.complete && table.columns.length > 0 ? table.columns.map((column) => column.databaseName) : [];
  const list = columns.length > 0 ? columnList(columns, dialect) : '*';
  const newName = action.newName.schema
    ? textAt(statement, action.newName.span)
    : prefix + quoted(action.newName.object.name);
  // A view reads with its owner's rights; where rows are guarded it must read with those of whoever asks (PostgreSQL 15).
  const guarded = dialect === 'postgresql' && table?.rowSecurity.enabled ? ' WITH (security_invoker = true)' : '';
  // A table that changes again after this one would carry the view's columns with it.
  const stays = [...context.final.tables()].some(
    (one) => one.name === action.newName.object.name && one.columns.length === table?.columns.length,
  );
  const viewName = prefix + quoted(fact.name.object.name);
  const view = `CREATE VIEW ${viewName}${guarded} AS SELECT ${list} FROM ${newName}`;
  // CREATE VIEW must be alone in its batch in T-SQL; Drizzle runs the pieces between its breakpoints one by one.
  const between = dialect === 'tsql' ? ';\nGO\n' : statementBreak(database);
  const end = statement.text.length;
  const edits = [{ statement, span: { start: end, end }, newText: between + inCaseOf(statement, view) }];
  const title = `Leave a view under the name ${fact.name.object.name}`;
  return [
    ...(WRITABLE_VIEWS.has(dialect) && fixContext.canWriteMigration && stays
      ? [renamePhases(fixContext, statement, fact, action, { view, viewName })]
      : []),
    { kind: 'edit', title, bulk: false, edits },
  ];
}

/** Engines in which a simple view takes INSERT, UPDATE and DELETE. */
const WRITABLE_VIEWS = new Set(['postgresql', 'mysql', 'mariadb']);

interface StandIn {
  readonly view: string;
  readonly viewName: string;
}

/** The rename with a view under the old name here, and a migration that drops the view when code has moved over. */
function renamePhases(
  context: FixContext,
  statement: Statement,
  fact: AlterTable,
  action: RenameTable,
  { view, viewName }: StandIn,
): Fix {
  const [from, to] = [fact.name.object.name, action.newName.object.name];
  const expand: Phase = {
    name: 'expand',
    does: `renames ${from} to ${to}, and leaves a view under the old name, which reads and writes the table.`,
    after: `deploy code that says ${to}; code of the old release goes on through the view.`,
    up: [statement.text, view],
    down: [],
  };
  const contract: Phase = {
    name: 'contract',
    does: `drops the view ${from}.`,
    before: `code that says ${to} has replaced the old release everywhere, jobs, reports and views too. Keep this file out of the deployment until then: runners apply what they find.`,
    up: [`DROP VIEW ${viewName}`],
    down: [view],
  };
  const edits: StatementEdit[] = [
    {
      statement,
      span: { start: 0, end: statement.text.length },
      newText: phaseInPlace(context, statement, expand, 2),
    },
  ];
  const rollback = rollbackStatement(context, (other) =>
    other.actions.some((one) => one.kind === 'renameTable' && one.newName.object.name === from),
  );
  if (rollback) {
    const newText = `${inCaseOf(rollback, `DROP VIEW ${viewName}`)}${statementBreak(context.database)}`;
    edits.push({ statement: rollback, span: { start: 0, end: 0 }, newText });
  }
  return {
    kind: 'migration',
    title: `Leave a view under the name ${from} here, and drop it in a new migration`,
    slug: slug('drop_view', from),
    bulk: false,
    steps: phaseSteps(context, [contract], { first: 2, of: 2 }),
    edits,
  };
}

import type { DatabasePlan, FilePlace, MigrationSection } from '../../model/database.ts';
import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { Statement, StatementFact } from '../../model/statement.ts';
import type { FileContext, FixContext, Report, Rule, RuleMeta } from '../rule.ts';
import { enumerate } from '../support/identifiers.ts';
import { historyOf } from '../support/migrations/inverse/history.ts';
import { inverseOf } from '../support/migrations/inverse/inverse.ts';
import { type RollbackPlace, rollbackPlace } from '../support/migrations/rollback-place.ts';
import { READ_DIALECTS } from '../support/query-dialects.ts';
import { remembered } from '../support/remembered.ts';

const meta: RuleMeta = {
  id: 'require-rollback',
  title: 'A migration must have a rollback',
  group: 'migrations',
  priority: 'P0',
  recommended: true,
  dialects: READ_DIALECTS,
  severity: 'warning',
  confidence: [
    { value: 85, when: 'the migration tool has a place for the rollback, and it is missing or empty' },
    { value: 25, when: 'the tool knows no rollbacks (Prisma Migrate, Drizzle Kit)' },
  ],
  aboutRunning: true,
  docs: {
    why: `When a release has to be taken back in a hurry, nobody should have to work out how to undo its migrations, on the production database, at night. A rollback that is written with the
migration can be reviewed and tried in the same pull request.`,
    howToFix: `Write the inverse where your tool looks for it: \`X.down.sql\` beside \`X.up.sql\`, a \`-- +goose Down\` or \`-- migrate:down\` section, \`--rollback\` for each Liquibase changeset, a \`U…\` file for
Flyway. The fix writes it from the history: what the migration drops comes back with its type, default, constraints and indexes, and a comment says what does not (rows, values of an enum, what no file
tells). Where data is lost give the reason in the migration: \`-- schemawise: irreversible <reason>\`. Where nothing can or need be undone say so in the rollback: \`-- Nothing to undo.\``,
    whenNotToUse: `Repeatable migrations (\`R__\`), baselines and squashed migrations, files that change nothing, and files that say \`-- schemawise: irreversible <reason>\` need none. Flyway migrations are only
looked at where the project has undo migrations or the option \`flywayUndo\` is set. For Prisma and Drizzle, which have no rollbacks of their own, it is only a hint, at the newest
migration. Switch it off where you roll forward only.`,
    bad: [
      {
        title: 'Half of the pair',
        dialect: 'postgresql',
        files: [{ path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' }],
      },
    ],
    good: [
      {
        title: 'Both files',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          { path: 'migrations/001_users.down.sql', text: 'DROP TABLE users;\n' },
        ],
      },
    ],
    sources: [
      'Documentation of golang-migrate (Migrations), goose, dbmate, Diesel, Flyway (Undo Migrations), Liquibase (Rollback)',
      'Prisma documentation, “Generating down migrations”',
    ],
  },
  options: {
    flywayUndo: {
      schema: { type: 'boolean' },
      default: false,
      description:
        'Every versioned Flyway migration needs an undo migration. Without it, only where the project has some.',
    },
  },
};

/** The finding sits on the first line of the migration's first statement, in Liquibase of the changeset's. */
export const requireRollback: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const { file, direction, steps, database } = context;
    if (file.role !== 'migration' || file.folded === false || direction === 'down' || isExempt(file)) return;
    if (!steps.some(({ statement }) => changesSomething(statement))) return;
    const place = rollbackPlace(database.plan, file);
    if (place.kind === 'comments') {
      checkChangesets(context);
      return;
    }
    const first = steps[0]?.statement;
    const problem = first && problemOf(context, place);
    if (!problem || IRREVERSIBLE.test(database.textOf(file.path) ?? '')) return;
    report(context, first, problem, place);
  },
};

const BASELINE = /(?:^|[-_.\d])(?:baseline|squash(?:ed)?)(?:[-_.]|$)/i;
const IRREVERSIBLE = /--\s*schemawise:\s*irreversible[ \t]+\S/i;
/** Words of people who have thought about it. Templates of the tools have none of them. */
const NOTHING_TO_UNDO =
  /irreversible|nothing to (?:undo|do|revert|roll ?back)|no[- ]?op\b|(?:cannot|can't|can not|not) be (?:undone|reversed|reverted|rolled ?back)|not reversible|no (?:rollback|down|undo)|one[- ]way|not (?:needed|necessary|possible)|intentional|on purpose/i;

function isExempt({ path }: FilePlace): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, path.lastIndexOf('/')).split('/').at(-1) ?? '';
  return /^[RB](?:\d[\d._]*)?__/.test(name) || BASELINE.test(name) || BASELINE.test(folder);
}

function changesSomething(statement: Statement): boolean {
  const { fact, nested } = statement.parsed;
  if (fact.kind === 'codeBlock' && nested.length > 0) return nested.some((one) => changes(one.fact));
  return changes(fact);
}

function changes(fact: StatementFact): boolean {
  if (fact.kind === 'query') return fact.query.kind !== 'select';
  return fact.kind !== 'set' && fact.kind !== 'transaction' && fact.kind !== 'unparsed';
}

/** Every migration asks. */
const rollbacksOf = remembered((plan: DatabasePlan) => plan.files.filter((one) => one.role === 'rollback'));

type Problem = 'missing' | 'empty' | 'unsupported';

function problemOf(context: FileContext, place: RollbackPlace): Problem | undefined {
  const { database, file, options } = context;
  const { plan } = database;
  switch (place.kind) {
    case 'section': {
      const down = file.sections.filter((section) => section.direction === 'down');
      if (down.length === 0) return 'missing';
      const statements = database.statementsOf(file.path);
      const has = (section: MigrationSection): boolean =>
        statements.some(({ start }) => start >= section.start && start < section.end);
      if (down.some(has)) return undefined;
      const text = database.textOf(file.path) ?? '';
      return down.some((section) => NOTHING_TO_UNDO.test(text.slice(section.start, section.end))) ? undefined : 'empty';
    }
    case 'file': {
      const rollbacks = rollbacksOf(plan);
      if (plan.layout === 'flyway' && options.flywayUndo !== true && rollbacks.length === 0) return undefined;
      const own = rollbacks.find((one) => place.paths.includes(one.path)) ?? ofSameVersion(rollbacks, file);
      if (!own) return 'missing';
      if (database.statementsOf(own.path).length > 0) return undefined;
      return NOTHING_TO_UNDO.test(database.textOf(own.path) ?? '') ? undefined : 'empty';
    }
    default: {
      const rollbacks = rollbacksOf(plan);
      if (plan.layout === 'prisma-migrate' || plan.layout === 'drizzle') {
        const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
        const written = rollbacks.some((one) => one.path.startsWith(folder) && plan.layout === 'prisma-migrate');
        // Where the tool knows no rollbacks, saying so once is enough: at the migration that is being written.
        return written || !isNewest(plan, file) ? undefined : 'unsupported';
      }
      return isCustom(plan, rollbacks) && !ofSameVersion(rollbacks, file) ? 'missing' : undefined;
    }
  }
}

function isNewest({ files }: DatabasePlan, { path }: FilePlace): boolean {
  return files.findLast((one) => one.role === 'migration' && one.folded !== false)?.path === path;
}

/** True where at least every second migration has a rollback, so that those without one are the exception. */
function isCustom({ files }: DatabasePlan, rollbacks: readonly FilePlace[]): boolean {
  const migrations = files.filter((one) => one.role === 'migration');
  return migrations.filter((one) => ofSameVersion(rollbacks, one)).length * 2 >= migrations.length;
}

function ofSameVersion(rollbacks: readonly FilePlace[], { version }: FilePlace): FilePlace | undefined {
  return version === undefined ? undefined : rollbacks.find((one) => one.version === version);
}

/** Each changeset has its own `--rollback`. */
function checkChangesets(context: FileContext): void {
  const { file, database, steps } = context;
  const text = database.textOf(file.path) ?? '';
  for (const section of file.sections) {
    const members = steps.filter(({ statement: { start } }) => start >= section.start && start < section.end);
    const own = text.slice(section.start, section.end);
    const [first] = members;
    if (!first || !members.some(({ statement }) => changesSomething(statement))) continue;
    if (
      /^[ \t]*--\s*rollback\b/im.test(own) ||
      /\/\*\s*(?:liquibase\s+)?rollback\b/i.test(own) ||
      IRREVERSIBLE.test(own)
    )
      continue;
    if (/^[ \t]*--\s*changeset\b.*\brunOnChange:\s*true\b/im.test(own)) continue;
    report(context, first.statement, 'missing', { kind: 'comments' });
  }
}

function report(context: FileContext, first: Statement, problem: Problem, place: RollbackPlace): void {
  const [line = ''] = first.text.split('\n');
  context.report(first, { start: 0, end: line.trimEnd().length }, reportOf(context, first, problem, place));
}

function reportOf(context: FileContext, first: Statement, problem: Problem, place: RollbackPlace): Report {
  if (problem === 'unsupported') {
    return {
      confidence: 25,
      severity: 'hint',
      message:
        'This migration has no rollback, and its tool knows none. Keep the SQL that undoes it somewhere (Prisma’s documentation suggests a down.sql beside it), or be ready to roll forward.',
    };
  }
  const where =
    place.kind === 'file'
      ? `Write ${place.paths[0]?.split('/').at(-1) ?? 'the down file'} beside it`
      : place.kind === 'section'
        ? `Write the inverse below a line “${place.mark}”`
        : place.kind === 'comments'
          ? 'Write --rollback and the inverse at the end of the changeset'
          : 'Write the inverse as the other migrations have it';
  return {
    confidence: 85,
    message: `This migration ${problem === 'empty' ? 'has an empty rollback' : 'has no rollback'}: a release that must be taken back leaves the schema as it is. ${where}, or say there why nothing can be undone.${lossClause(context)}`,
    fixes: (fixContext) => (problem === 'missing' ? write(fixContext, context, first, place) : []),
  };
}

/** What no rollback brings back, which only a reason in the migration settles; empty where nothing is lost. */
function lossClause(context: FileContext): string {
  const lost = context.steps.flatMap(({ statement }) => rowsLostBy(context, statement));
  if (lost.length === 0) return '';
  const [shown, more] = [lost.slice(0, 3), lost.length - 3];
  return ` It cannot bring back ${enumerate(shown)}${more > 0 ? ` (and ${more} more)` : ''}: keep a copy, or give the reason in the migration: -- schemawise: irreversible <reason>.`;
}

function rowsLostBy(context: FileContext, statement: Statement): readonly string[] {
  const { fact } = statement.parsed;
  if (fact.kind === 'truncate') return fact.tables.map((table) => `the rows of ${nameText(table)}`);
  if (fact.kind === 'drop' && fact.objectType === 'table') {
    return fact.names
      .filter((name) => context.existingTable(name, statement))
      .map((name) => `the rows of ${nameText(name)}`);
  }
  if (fact.kind !== 'alterTable' || !context.existingTable(fact.name, statement)) return [];
  return fact.actions.flatMap((action) =>
    action.kind === 'dropColumn' ? [`the values of ${nameText(fact.name)}.${action.column.name}`] : [],
  );
}

/** Writes the inverse as far as it follows from the migration, with a comment for what cannot be undone. */
function write(fixContext: FixContext, context: FileContext, first: Statement, place: RollbackPlace): readonly Fix[] {
  const { dialect, database, deployed, file } = fixContext;
  const statements = context.steps.map(({ statement }) => statement);
  const inverse = inverseOf(statements, dialect, historyOf(database));
  if (!inverse || inverse.statements.length === 0) return [];
  const notes = inverse.notes.map((note) => `-- ${note}\n`).join('');
  if (place.kind === 'file') {
    const [path] = place.paths;
    if (path === undefined || database.plan.files.some((one) => one.path === path)) return [];
    const text = `${notes}${inverse.statements.map((statement) => `${statement};\n`).join('')}`;
    return [{ kind: 'file', title: `Write ${path.split('/').at(-1) ?? path}`, files: [{ path, text }], bulk: false }];
  }
  const last = statements.at(-1) ?? first;
  const text = database.textOf(file.path) ?? '';
  // A guarded statement ends with a line of the tool, behind which the rollback would have to go.
  if (place.kind !== 'section' || deployed || /StatementBegin/i.test(text)) return [];
  const end = last.text.length;
  const newText = `;\n\n${place.mark}\n${notes}${inverse.statements.join(';\n')}`;
  return [
    {
      kind: 'edit',
      title: 'Write the rollback',
      bulk: false,
      edits: [{ statement: last, span: { start: end, end }, newText }],
    },
  ];
}

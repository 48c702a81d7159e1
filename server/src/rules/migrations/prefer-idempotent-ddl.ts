import type { StatementEdit } from '../../model/fix.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { AlterTable } from '../../model/table-facts.ts';
import type { Span } from '../../text/span.ts';
import type { FileContext, FileStep, Rule, RuleMeta } from '../rule.ts';
import { isChangeScript } from '../support/migrations/change-script.ts';
import { refusesTransaction } from '../support/migrations/non-transactional.ts';
import { statementWords } from '../support/migrations/statement-words.ts';
import { inCaseOf } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'prefer-idempotent-ddl',
  title: 'A migration outside a transaction must be able to run twice',
  group: 'migrations',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'a file of several statements runs without a transaction' }],
  aboutRunning: true,
  docs: {
    why: `Without a transaction each statement stays when a later one fails. The next try starts with the first statement again, which now fails with “already exists”, and somebody has to
repair the database by hand. Statements that can run twice let the second try go through.`,
    howToFix:
      'Write `IF NOT EXISTS` and `IF EXISTS`, and before ADD CONSTRAINT a `DROP CONSTRAINT IF EXISTS` of the same name. Or give each statement a file of its own.',
    whenNotToUse:
      'Files that run in a transaction, files of one statement, temporary tables, indexes without a name, and migrations of which it is not known whether the tool wraps them are exempt (unless a statement of the file refuses to run in a transaction). An index that CONCURRENTLY could not finish stays behind invalid, and IF NOT EXISTS takes it for done: look for it.',
    bad: [
      {
        title: 'The second try fails at the first statement',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_email.sql',
            text: 'ALTER TABLE users ADD COLUMN email text;\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Can run twice',
        dialect: 'postgresql',
        files: [
          {
            path: 'migrations/002_email.sql',
            text: 'ALTER TABLE users ADD COLUMN IF NOT EXISTS email text;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, CREATE INDEX, “Building Indexes Concurrently”',
      'squawk prefer-robust-stmts, pg-migration-lint PGM401 and PGM402, pgfence',
    ],
  },
};

/** The finding sits on what cannot be repeated: the words before the name, or the action. */
export const preferIdempotentDdl: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const steps = context.steps.filter(({ statement }) => isWork(statement.parsed));
    if (steps.length < 2) return;
    const alone = steps.some(({ statement }) => refusesTransaction(statement.parsed) !== undefined);
    const { role } = context.file;
    // A lone script of changes is run by hand, statement by statement: no migration tool is near that could wrap it.
    const isScript = role !== 'migration' && isChangeScript(context);
    // A dump is not run again, and has nothing that refuses to run in a transaction.
    if (role === 'seed' || (role === 'schema' && !alone && !isScript)) return;
    const dropped = new Set<string>();
    for (const step of steps) {
      if (step.transaction !== 'none' && !(step.transaction === 'unknown' && (alone || isScript))) continue;
      checkStep(context, step, dropped);
    }
  },
};

function isWork({ fact }: ParsedStatement): boolean {
  return fact.kind !== 'transaction' && fact.kind !== 'set' && fact.kind !== 'unparsed';
}

function checkStep(context: FileContext, { statement }: FileStep, dropped: Set<string>): void {
  const { fact } = statement.parsed;
  if (fact.kind === 'createTable') {
    if (!fact.temporary && !fact.ifNotExists) reportAt(context, statement, fact.name.span.start, 'IF NOT EXISTS');
  } else if (fact.kind === 'createIndex') {
    const { name } = fact.index;
    if (name && !fact.ifNotExists) reportAt(context, statement, name.span.start, 'IF NOT EXISTS');
  } else if (fact.kind === 'drop') {
    const [first] = fact.names;
    if (!fact.ifExists && first) reportAt(context, statement, first.span.start, 'IF EXISTS');
  } else if (fact.kind === 'alterTable' && fact.objectType === 'table') checkAlter(context, statement, fact, dropped);
}

function checkAlter(context: FileContext, statement: Statement, fact: AlterTable, dropped: Set<string>): void {
  const table = fact.name.object.name;
  for (const action of fact.actions) {
    if (action.kind === 'addColumn' && !action.ifNotExists) {
      reportIn(context, statement, action.span, action.column.name.span.start, 'IF NOT EXISTS');
    } else if (action.kind === 'dropColumn' && !action.ifExists) {
      reportIn(context, statement, action.span, action.column.span.start, 'IF EXISTS');
    } else if (action.kind === 'dropConstraint') {
      if (action.ifExists) dropped.add(`${table}.${action.constraint.name}`);
      else reportIn(context, statement, action.span, action.constraint.span.start, 'IF EXISTS');
    } else if (action.kind === 'addConstraint' && action.constraint.name) {
      const { name } = action.constraint.name;
      if (!dropped.has(`${table}.${name}`)) reportConstraint(context, statement, action.span, name);
    }
  }
}

/** Marks the statement's words before the name. */
function reportAt(context: FileContext, statement: Statement, name: number, words: string): void {
  const { span } = statement.parsed;
  const last = statementWords(statement.text, span, context.dialect).findLast((word) => word.end <= name);
  report(context, statement, { start: span.start, end: last?.end ?? span.end }, name, words);
}

function reportIn(context: FileContext, statement: Statement, span: Span, name: number, words: string): void {
  report(context, statement, span, name, words);
}

function report(context: FileContext, statement: Statement, span: Span, name: number, words: string): void {
  context.report(statement, span, {
    confidence: 50,
    message: `If a later statement fails, this one has run already, and the next try stops here: nothing puts the file into a transaction. Add ${words}.`,
    fixes: (fixContext) => {
      if (fixContext.deployed) return [];
      const edit: StatementEdit = {
        statement,
        span: { start: name, end: name },
        newText: `${inCaseOf(statement, words)} `,
      };
      return [{ kind: 'edit', title: `Add ${words}`, bulk: false, edits: [edit] }];
    },
  });
}

function reportConstraint(context: FileContext, statement: Statement, span: Span, name: string): void {
  context.report(statement, span, {
    confidence: 50,
    message: `If a later statement fails, ${name} is there already, and the next try stops here: nothing puts the file into a transaction. Drop the constraint IF EXISTS before.`,
  });
}

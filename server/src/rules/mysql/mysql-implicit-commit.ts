import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { statementWords } from '../support/migrations/statement-words.ts';

const meta: RuleMeta = {
  id: 'mysql-implicit-commit',
  title: 'DDL must not stand in a transaction, which it commits',
  group: 'mysql',
  priority: 'P1',
  recommended: true,
  dialects: ['mysql', 'mariadb'],
  severity: 'warning',
  confidence: [{ value: 95, when: 'DDL stands between START TRANSACTION and COMMIT' }],
  aboutRunning: true,
  docs: {
    why: `In MySQL every CREATE, ALTER, DROP, TRUNCATE and GRANT commits the open transaction before it runs. What the transaction has done so far stays even if a later statement fails, and
what follows runs without any: the ROLLBACK at the end undoes nothing, and nobody is told.`,
    howToFix: 'Put the DDL before START TRANSACTION or behind COMMIT, best into a migration of its own.',
    whenNotToUse:
      'Temporary tables do not commit, and the dumps of phpMyAdmin, which wrap everything in a transaction of no use, are exempt. Only the first such statement of a transaction is reported: behind it there is no transaction any more.',
    bad: [
      {
        title: 'The first INSERT cannot be undone',
        dialect: 'mysql',
        files: [
          {
            path: 'migrations/002_state.sql',
            text: "START TRANSACTION;\nINSERT INTO states VALUES (1, 'new');\nALTER TABLE orders ADD COLUMN state int;\nINSERT INTO states VALUES (2, 'paid');\nCOMMIT;\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'DDL first',
        dialect: 'mysql',
        files: [
          {
            path: 'migrations/002_state.sql',
            text: "ALTER TABLE orders ADD COLUMN state int;\nSTART TRANSACTION;\nINSERT INTO states VALUES (1, 'new');\nINSERT INTO states VALUES (2, 'paid');\nCOMMIT;\n",
          },
        ],
      },
    ],
    sources: [
      'MySQL manual, 15.3.3 Statements That Cause an Implicit Commit',
      'MariaDB documentation, SQL statements That Cause an Implicit Commit',
    ],
  },
};

/** The finding sits on the first DDL statement of the transaction. */
export const mysqlImplicitCommit: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const report = (statement: Statement, { span }: ParsedStatement): void =>
      context.report(statement, span, {
        confidence: 95,
        message:
          'This commits the open transaction: what it has done so far cannot be rolled back, and what follows runs without a transaction. Put it before START TRANSACTION or behind COMMIT.',
      });
    const outer = context.steps.map(({ statement }) => ({ statement, parsed: statement.parsed }));
    const inner = context.steps.map(({ statement }) =>
      statement.parsed.nested.map((parsed) => ({ statement, parsed })),
    );
    for (const run of [outer, ...inner]) {
      let open = false;
      for (const [index, { statement, parsed }] of run.entries()) {
        const { fact } = parsed;
        if (fact.kind === 'transaction') {
          if (fact.action === 'begin') open = !isOfPhpMyAdmin(run[index + 1]?.parsed);
          else if (fact.action === 'commit' || fact.action === 'rollback') open = false;
        } else if (open && commits(statement, parsed)) {
          report(statement, parsed);
          open = false;
        }
      }
    }
  },
};

/** Its dumps go on with the time zone. */
function isOfPhpMyAdmin(next: ParsedStatement | undefined): boolean {
  return next?.fact.kind === 'set' && next.fact.name === 'time_zone';
}

const COMMITTING: ReadonlySet<string> = new Set([
  'alterTable',
  'createFunction',
  'createIndex',
  'createSchema',
  'createTrigger',
  'createView',
  'grant',
  'truncate',
]);

/** DDL, but for temporary tables. */
function commits(statement: Statement, { fact, span }: ParsedStatement): boolean {
  if (fact.kind === 'createTable') return !fact.temporary;
  if (fact.kind === 'drop') {
    return !statementWords(statement.text, span, 'mysql')
      .slice(0, 3)
      .some(({ text }) => text === 'TEMPORARY');
  }
  if (fact.kind === 'other') return /^(?:create|alter|drop|rename|lock tables)\b/.test(fact.what);
  return COMMITTING.has(fact.kind);
}

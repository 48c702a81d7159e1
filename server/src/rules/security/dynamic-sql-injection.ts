import type { Rule, RuleMeta } from '../rule.ts';
import { driverReport, unsafeText } from '../support/client/unsafe-text.ts';
import { isTestPath } from '../support/paths.ts';
import { dynamicSqlOf } from '../support/security/dynamic-sql.ts';
import { type Environment, quotingAdvice } from '../support/security/dynamic-text.ts';
import { formatFix } from '../support/security/format-fix.ts';

const meta: RuleMeta = {
  id: 'dynamic-sql-injection',
  title: 'Dynamic SQL must not be put together from values',
  group: 'security',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'error',
  confidence: [
    { value: 85, when: 'a routine, or a program by its driver, runs a text into which a value was put as it is' },
    {
      value: 50,
      when: 'a script does, which takes no input, a routine runs the text of a parameter, or a program puts in a name, a fragment, or a value that it works out itself',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `What is concatenated into SQL becomes SQL. A value with a quote in it ends the literal it was meant to stay in, and the rest runs as a statement, with the rights of the routine's owner where that is SECURITY DEFINER or
EXECUTE AS. Injection does not need a web page in front: a table name from a row, a file name, a job's argument will do.`,
    howToFix: `PostgreSQL: \`EXECUTE format('SELECT … FROM %I WHERE a = $1', t) USING x\`. T-SQL: \`sp_executesql N'… WHERE a = @x', N'@x int', @x\`, and QUOTENAME for names. MySQL: \`PREPARE … FROM '… WHERE a = ?'\` and \`EXECUTE … USING @x\`.`,
    whenNotToUse: `Texts are followed through variables. \`%I\` and \`%L\`, quote_ident, quote_literal, QUOTENAME, regclass, and values of numeric, date and uuid types are safe, and so are CASE expressions over literals. In TypeScript and JavaScript literals, constants in capitals, numbers, choices between literals, lists
of placeholders and what was compared with a list of what is allowed are safe, and computed names are only a suggestion; texts are followed through the variables of a function. In DO blocks and
scripts outside routines nobody passes a value in, so it is only a suggestion there.`,
    bad: [
      {
        title: 'A value in the text of a query',
        dialect: 'postgresql',
        files: [
          {
            path: 'src/users.ts',
            text: 'export function find(email: string) {\n  return pool.query("SELECT id FROM users WHERE email = \'" + email + "\'");\n}\n',
          },
        ],
      },
      {
        title: 'The name of a table',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: "CREATE FUNCTION count_rows(t text) RETURNS bigint LANGUAGE plpgsql AS $$\nDECLARE n bigint;\nBEGIN\n  EXECUTE 'SELECT count(*) FROM ' || t INTO n;\n  RETURN n;\nEND $$;\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'Quoted by format()',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: "CREATE FUNCTION count_rows(t text) RETURNS bigint LANGUAGE plpgsql AS $$\nDECLARE n bigint;\nBEGIN\n  EXECUTE format('SELECT count(*) FROM %I', t) INTO n;\n  RETURN n;\nEND $$;\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 41.5.4 Executing Dynamic Commands',
      'Microsoft documentation, sp_executesql and “SQL injection”',
      'CWE-89',
      'slow-query-linter SEC-INJ, tsqlrefine avoid-exec-dynamic-sql, SOAR SEC.004; Bill Karwin, SQL Antipatterns, “SQL Injection”',
    ],
  },
};

/** File scope, since a script may build the text in one statement and run it in another. The finding sits on what is run. */
export const dynamicSqlInjection: Rule = {
  scope: 'file',
  meta,
  check(context) {
    const { dialect, steps } = context;
    const session: Environment = new Map();
    for (const { statement } of steps) {
      const unsafe = unsafeText(statement.parsed, 'driver');
      if (unsafe && context.file.role === 'query' && !isTestPath(context.file.path)) {
        context.report(statement, unsafe.span, driverReport(unsafe, statement.text, dialect));
      }
      for (const found of dynamicSqlOf(statement.parsed, statement.text, dialect, session)) {
        const subject =
          found.kind === 'built'
            ? 'Values are put into this SQL as they are, so a value can change what the statement does (SQL injection).'
            : 'This runs whatever text the caller passes, with the rights of the routine.';
        context.report(statement, found.span, {
          confidence: found.kind === 'built' && found.inRoutine ? 85 : 50,
          ...(found.inRoutine ? {} : { severity: 'warning' as const }),
          message: `${subject} ${quotingAdvice(dialect)}.`,
          fixes: ({ deployed }) => (deployed || dialect !== 'postgresql' ? [] : formatFix(statement, found.span)),
        });
      }
    }
  },
};

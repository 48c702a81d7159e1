import type { Expression } from '../../model/expression.ts';
import type { Rule, RuleMeta, StatementContext } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { eachQuery, ownExpressions, QUERY_KINDS, queryOfFact } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'mysql-unquoted-date',
  title: 'Dates need quotes',
  group: 'mysql',
  priority: 'P2',
  recommended: false,
  dialects: ['mysql', 'mariadb'],
  severity: 'error',
  confidence: [{ value: 90, when: 'a difference of three numbers reads like a date' }],
  aboutRunning: false,
  docs: {
    why: `Without quotes \`2018-01-10\` is a subtraction: 2007. MySQL compares the column with that number without complaint, so that the query finds all rows or none, and a DELETE with such a condition takes
the wrong ones.`,
    howToFix: "Write `'2018-01-10'`.",
    whenNotToUse: 'Leave it on: nobody subtracts a month and a day from a year.',
    bad: [
      {
        title: 'Compares with 2007',
        dialect: 'mysql',
        files: [{ path: 'queries/old.sql', text: 'SELECT id FROM orders WHERE placed_at < 2018-01-10;\n' }],
      },
    ],
    good: [
      {
        title: 'A date',
        dialect: 'mysql',
        files: [{ path: 'queries/old.sql', text: "SELECT id FROM orders WHERE placed_at < '2018-01-10';\n" }],
      },
    ],
    sources: ['MySQL manual, 11.1.3 Date and Time Literals', 'SOAR LIT.002'],
  },
};

/** `2018-01-10`, spaces allowed as in any subtraction. */
const DATE = /^(\d{4})\s*-\s*(\d{1,2})\s*-\s*(\d{1,2})$/;

/** The finding sits on the date. */
export const mysqlUnquotedDate: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one } of eachQuery(query)) {
      for (const { expression } of ownExpressions(one)) {
        for (const part of eachExpression(expression)) checkExpression(context, part);
      }
    }
  },
};

function checkExpression(context: StatementContext, expression: Expression): void {
  if (expression.kind !== 'binary' || expression.operator !== '-') return;
  const text = context.text.slice(expression.span.start, expression.span.end);
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  if (!isDay(Number(year), Number(month), Number(day))) return;
  const date = `${year}-${month}-${day}`;
  context.report(expression.span, {
    confidence: 90,
    message: `Without quotes ${date} is the number ${Number(year) - Number(month) - Number(day)}, and no date. Write '${date}'.`,
    fixes: (fixContext, statement) =>
      fixContext.deployed
        ? []
        : [
            {
              kind: 'edit',
              title: 'Put it in quotes',
              bulk: false,
              edits: [{ statement, span: expression.span, newText: `'${date}'` }],
            },
          ],
  });
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

import type { Expression, InTest } from '../../model/expression.ts';
import type { EditFix } from '../../model/fix.ts';
import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { eachExpression, withoutCasts } from '../support/expressions.ts';
import { eachQuery, ownExpressions, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const DEFAULT_MAX_ITEMS = 200;

const meta: RuleMeta = {
  id: 'large-in-list',
  title: 'Long IN lists should become a parameter or a table',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'info',
  confidence: [{ value: 50, when: 'an IN list holds more literals than the option allows' }],
  aboutRunning: false,
  options: {
    maxItems: {
      schema: { type: 'integer', minimum: 1 },
      default: DEFAULT_MAX_ITEMS,
      description: 'The number of literals from which on an IN list is fine no longer: one more is reported.',
    },
  },
  docs: {
    why: `Every value is parsed and planned for by itself, and a list of another length is another statement: plan caches fill up, planning takes longer than running, and beyond
a limit the engine refuses it (SQL Server error 8623, MySQL’s \`range_optimizer_max_mem_size\`, which turns an index scan into a full one).`,
    howToFix:
      'Send the values as one parameter (`= ANY($1)` in PostgreSQL, a table-valued parameter in SQL Server), or put them into a temporary table and join it.',
    whenNotToUse: 'For one-off scripts that a person runs. Raise `maxItems` where your lists are known to be bounded.',
    bad: [
      {
        title: 'A statement as long as its data',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/many.sql',
            text: `SELECT id FROM users WHERE id IN (${Array.from({ length: DEFAULT_MAX_ITEMS + 1 }, (_, index) => index).join(', ')});\n`,
          },
        ],
      },
    ],
    good: [
      {
        title: 'One parameter',
        dialect: 'postgresql',
        files: [{ path: 'queries/many.sql', text: 'SELECT id FROM users WHERE id = ANY($1);\n' }],
      },
    ],
    sources: [
      'MySQL manual, 10.2.1.2 Range Optimization: limiting memory use',
      'Transact-SQL reference, IN: “explicitly including an extremely large number of values”',
      'SOAR ARG.005',
    ],
  },
};

/** The finding sits on the test's operand and the beginning of its list. */
export const largeInList: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    const most = typeof context.options.maxItems === 'number' ? context.options.maxItems : DEFAULT_MAX_ITEMS;
    for (const { query: one } of eachQuery(query)) {
      for (const { expression: root } of ownExpressions(one)) {
        for (const expression of eachExpression(root))
          if (expression.kind === 'in') checkTest(context, expression, most);
      }
    }
  },
};

function checkTest(context: StatementContext, test: InTest, most: number): void {
  const { list = [], operand } = test;
  const [first] = list;
  if (list.length <= most || !first) return;
  const literals = list.filter((item) => isLiteral(item)).length;
  if (literals <= most) return;
  context.report(
    { start: Math.min(operand.span.start, test.span.start), end: first.span.end },
    {
      confidence: 50,
      message:
        `${literals} values in one IN list are parsed and planned for one by one, and every other number of them is another statement. ` +
        'Send them as one parameter (an array or a table), or join a temporary table.',
      fixes: (fixContext, statement) => fixesFor(fixContext, statement, test, list),
    },
  );
}

function isLiteral(expression: Expression): boolean {
  const inner = withoutCasts(expression);
  return inner.kind === 'literal' || (inner.kind === 'row' && inner.items.every((item) => item.kind === 'literal'));
}

/** PostgreSQL hashes a list of VALUES. Strings would have to be cast to the column's type there, so only numbers are rewritten. */
function fixesFor(
  { deployed, dialect }: FixContext,
  statement: Statement,
  test: InTest,
  list: readonly Expression[],
): readonly EditFix[] {
  const first = list[0];
  const last = list.at(-1);
  const allNumbers = list.every((item) => item.kind === 'literal' && item.type === 'number');
  if (deployed || dialect !== 'postgresql' || !allNumbers || !first || !last) return [];
  const written = list.map(({ span }) => `(${statement.text.slice(span.start, span.end)})`);
  const span = { start: first.span.start, end: last.span.end };
  if (span.end > test.span.end) return [];
  const edit = { statement, span, newText: `VALUES ${written.join(', ')}` };
  return [{ kind: 'edit', title: 'Compare with a list of VALUES', bulk: false, edits: [edit] }];
}

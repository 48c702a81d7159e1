import type { Between, Expression } from '../../model/expression.ts';
import { ownExpressions } from '../../schema/names/clauses.ts';
import { eachExpression } from '../../schema/names/expressions.ts';
import { resolveColumn } from '../../schema/names/resolve.ts';
import type { Scope } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { conjuncts, withoutCasts } from '../support/expressions.ts';
import { queryNames } from '../support/names.ts';
import { dayAfter } from '../support/queries/dates.ts';
import { quoted, type Rewrite, rewrites } from '../support/queries/edits.ts';
import { QUERY_KINDS } from '../support/queries.ts';

const meta: RuleMeta = {
  id: 'between-timestamp',
  title: 'BETWEEN with dates cuts the last day off a timestamp',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'info',
  confidence: [
    {
      value: 50,
      when: 'the column is, or by its name seems to be, a timestamp, and the upper bound is a date without a time',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `BETWEEN includes both ends, and a date without a time is its midnight. \`BETWEEN '2024-01-01' AND '2024-01-31'\` therefore holds the first instant of 31 January and nothing more of that
day: a month's report misses its last day. With \`'2024-02-01'\` as the end it counts what happened at that midnight twice, in January and in February.`,
    howToFix: "Write a half-open range: `ts >= '2024-01-01' AND ts < '2024-02-01'`.",
    whenNotToUse: `Columns of type date are right with BETWEEN and are not reported; neither are bounds with a time or parameters. Where the column's type is not known its name decides
(\`created_at\`, \`updated_on_time\`, \`ts\`, …).`,
    bad: [
      {
        title: 'January without the 31st',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/report.sql',
            text: "SELECT count(*) FROM orders WHERE created_at BETWEEN '2024-01-01' AND '2024-01-31';\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'All of January',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/report.sql',
            text: "SELECT count(*) FROM orders WHERE created_at >= '2024-01-01' AND created_at < '2024-02-01';\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, “Don’t Do This”, “Don’t use BETWEEN (especially with timestamps)”',
      'tsqlrefine avoid-between-for-datetime-range',
    ],
  },
};

/** The finding sits on the whole test. */
export const betweenTimestamp: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    if (!/\bbetween\b/i.test(context.statement.text)) return;
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      for (const { clause, expression: root } of ownExpressions(scope.query)) {
        if (clause !== 'where' && clause !== 'on' && clause !== 'having') continue;
        for (const one of eachExpression(root)) {
          if (one.kind === 'between' && isTimestamp(one.operand, scope)) checkRange(context, one, root);
        }
      }
    }
  },
};

/** Names of columns that hold a moment. */
const MOMENT = /(?:_at|At|_ts|timestamp|datetime|_time|Time)$|^(?:ts|time_?stamp|datetime)$/;

function isTimestamp(operand: Expression, scope: Scope): boolean {
  if (operand.kind === 'cast') return operand.type.family === 'timestamp';
  if (operand.kind !== 'column') return false;
  const meaning = resolveColumn(scope, operand, 'where');
  const type = meaning.kind === 'column' ? meaning.column?.type : undefined;
  if (type) return (type.base ?? type).family === 'timestamp';
  return meaning.kind !== 'missing' && MOMENT.test(operand.parts.at(-1)?.name ?? '');
}

function checkRange(context: TimelineContext, range: Between, root: Expression): void {
  const low = dateOf(range.low);
  const high = dateOf(range.high);
  if (low === undefined || high === undefined) return;
  const { text } = context.statement;
  const column = quoted(text, range.operand.span);
  context.report(range.span, {
    confidence: 50,
    message:
      `${column} has a time of day, and ${high} means its midnight, so all but the first instant of that day is left out. ` +
      'Write a half-open range with >= and <.',
    fixes: rewrites(context, () => [halfOpen(text, range, low, high, root)]),
  });
}

/** The date of a literal without a time. */
function dateOf(expression: Expression): string | undefined {
  const inner = withoutCasts(expression);
  return inner.kind === 'literal' && inner.type === 'string' && /^\d{4}-\d\d-\d\d$|^\d{8}$/.test(inner.value)
    ? inner.value
    : undefined;
}

/** From the first day to before the day after the last: a day more than BETWEEN gives, which is what was meant, so it is a suggestion. */
function halfOpen(text: string, range: Between, low: string, high: string, root: Expression): Rewrite | undefined {
  const next = dayAfter(high);
  if (next === undefined) return undefined;
  const column = text.slice(range.operand.span.start, range.operand.span.end);
  const pair = range.negated
    ? `${column} < '${low}' OR ${column} >= '${next}'`
    : `${column} >= '${low}' AND ${column} < '${next}'`;
  const alone = conjuncts(root).includes(range) && !range.negated;
  return {
    title: `Write ${alone ? pair : `(${pair})`}`,
    bulk: false,
    changes: [{ span: range.span, newText: alone ? pair : `(${pair})` }],
  };
}

import type { Expression } from '../../model/expression.ts';
import type { EditFix } from '../../model/fix.ts';
import type { SelectItem, SelectQuery } from '../../model/query.ts';
import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'order-by-ordinal',
  title: 'ORDER BY and GROUP BY should name their columns',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'hint',
  confidence: [{ value: 50, when: 'an item of ORDER BY or GROUP BY is the position of a column' }],
  aboutRunning: false,
  docs: {
    why: `\`ORDER BY 2\` means whatever the second column is today. Whoever adds a column in front of it changes the order, or the groups, of a query without touching that line,
and no error says so.`,
    howToFix: 'Write the column, its alias or the expression.',
    whenNotToUse: 'Leave it off for queries that are written by hand once, where positions save typing.',
    bad: [
      {
        title: 'By the second column, whichever that is',
        dialect: 'postgresql',
        files: [{ path: 'queries/users.sql', text: 'SELECT id, name FROM users ORDER BY 2;\n' }],
      },
    ],
    good: [
      {
        title: 'By name',
        dialect: 'postgresql',
        files: [{ path: 'queries/users.sql', text: 'SELECT id, name FROM users ORDER BY name;\n' }],
      },
    ],
    sources: ['PostgreSQL manual, 7.5 Sorting Rows', 'pgrubic QY001 and QY002, SQLFluff AM06'],
  },
};

/** The finding sits on the number. */
export const orderByOrdinal: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one } of eachQuery(query)) {
      if (one.kind !== 'select') continue;
      for (const { expression } of one.orderBy) checkItem(context, one, expression, 'ORDER BY');
      for (const expression of one.groupBy) checkItem(context, one, expression, 'GROUP BY');
    }
  },
};

function checkItem(context: StatementContext, query: SelectQuery, item: Expression, clause: string): void {
  if (item.kind !== 'literal' || item.type !== 'number' || !/^[1-9]\d*$/.test(item.value)) return;
  const meant = itemsOf(query)[Number(item.value) - 1];
  const name = meant && nameOf(context.text, meant, clause);
  context.report(item.span, {
    confidence: 50,
    message:
      `${clause} ${item.value} is a position, which means another column as soon as the select list changes. ` +
      `Write ${name ?? 'the column'} instead.`,
    fixes: (fixContext, statement) => fixesFor(fixContext, statement, query, item, name),
  });
}

/** The select list that positions count: of a set operation that of its first arm. */
function itemsOf(query: SelectQuery): readonly SelectItem[] {
  let one = query;
  while (one.setOperation) one = one.setOperation.left;
  return one.items;
}

/** What can be written for an item: in ORDER BY its alias, else a column's name or a short expression. */
function nameOf(text: string, { alias, expression }: SelectItem, clause: string): string | undefined {
  const written = (span: { start: number; end: number }): string => text.slice(span.start, span.end);
  if (alias && clause === 'ORDER BY')
    return alias.quoted && written(alias.span).startsWith("'") ? undefined : written(alias.span);
  if (expression.kind === 'column') return written(expression.span);
  return expression.kind === 'call' ? written(expression.span) : undefined;
}

function fixesFor(
  { deployed }: FixContext,
  statement: Statement,
  query: SelectQuery,
  item: Expression,
  name: string | undefined,
): readonly EditFix[] {
  const before = itemsOf(query).slice(0, item.kind === 'literal' ? Number(item.value) : 0);
  // A star in front of it moves the positions.
  if (deployed || name === undefined || before.some(({ expression }) => expression.kind === 'star')) return [];
  // The ORDER BY of a set operation knows the names of its result alone.
  if (query.setOperation && !/^[\w"`[\]]+$/.test(name)) return [];
  return [
    { kind: 'edit', title: `Write ${name}`, bulk: false, edits: [{ statement, span: item.span, newText: name }] },
  ];
}

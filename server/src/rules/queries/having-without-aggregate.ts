import type { ColumnReference, Expression } from '../../model/expression.ts';
import type { EditFix } from '../../model/fix.ts';
import type { SelectQuery } from '../../model/query.ts';
import type { Statement } from '../../model/statement.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { hasAggregate } from '../support/queries/aggregates.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'having-without-aggregate',
  title: 'HAVING is for aggregates, WHERE for rows',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'info',
  confidence: [{ value: 75, when: 'the condition of HAVING holds no aggregate' }],
  aboutRunning: false,
  docs: {
    why: `HAVING filters groups after they have been made. A condition on the grouping columns alone throws away whole groups that were read, sorted and counted for nothing; in
WHERE it keeps their rows out, and can use an index.`,
    howToFix: 'Move the condition to WHERE.',
    whenNotToUse: `Silent where the condition names an aggregate of the select list by its alias, an expression of it (MySQL has no other place for those), a subquery, or a function
that may be an aggregate of your own.`,
    bad: [
      {
        title: 'Counts every state, shows two',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/states.sql',
            text: "SELECT state, count(*) FROM orders GROUP BY state HAVING state <> 'draft';\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'Counts what is shown',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/states.sql',
            text: "SELECT state, count(*) FROM orders WHERE state <> 'draft' GROUP BY state HAVING count(*) > 5;\n",
          },
        ],
      },
    ],
    sources: ['PostgreSQL manual, 7.2.3 The GROUP BY and HAVING Clauses', 'SOAR CLA.013, sqlcheck 3012'],
  },
};

/** The finding sits on the condition. */
export const havingWithoutAggregate: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one } of eachQuery(query)) if (one.kind === 'select') checkSelect(context, one);
  },
};

function checkSelect(context: StatementContext, query: SelectQuery): void {
  const { having } = query;
  if (!having || !isAboutRows(having, query)) return;
  context.report(having.span, {
    confidence: 75,
    message:
      'This condition holds no aggregate, so the groups that it throws away were read and grouped for nothing. Move it to WHERE.',
    fixes: (fixContext, statement) => fixesFor(fixContext, statement, query, having),
  });
}

/** Functions of one row that conditions are written with; any other may be an aggregate. */
const ROW_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'lower upper trim ltrim rtrim coalesce ifnull isnull nullif abs round floor ceil ceiling length len char_length substring substr left right ' +
    'date year month day hour date_trunc date_part extract now current_date current_timestamp getdate cast convert concat replace to_char to_date ' +
    'strftime date_format datepart dateadd datediff if iif greatest least mod'
  ).split(' '),
);

/** True where the condition is about columns, and nothing in it may be an aggregate. */
function isAboutRows(having: Expression, query: SelectQuery): boolean {
  if (hasAggregate(having)) return false;
  let hasColumn = false;
  for (const one of eachExpression(having)) {
    if (one.kind === 'call' && (!ROW_FUNCTIONS.has(one.name) || one.window)) return false;
    if (one.kind === 'subquery' || one.kind === 'other' || (one.kind === 'in' && one.query)) return false;
    if (one.kind !== 'column') continue;
    if (namesComputedItem(one, query)) return false;
    hasColumn = true;
  }
  return hasColumn;
}

/** True for the alias of an item that is more than a column; the table may have a column of that name, but who knows. */
function namesComputedItem({ parts }: ColumnReference, { items }: SelectQuery): boolean {
  const [name, qualified] = [parts[0]?.name.toLowerCase(), parts.length > 1];
  return (
    !qualified && items.some((item) => item.alias?.name.toLowerCase() === name && item.expression.kind !== 'column')
  );
}

/** Moves the condition, where the columns keep their names before the grouping. */
function fixesFor(
  { deployed }: FixContext,
  statement: Statement,
  query: SelectQuery,
  having: Expression,
): readonly EditFix[] {
  const { text } = statement;
  const [group] = query.groupBy;
  const from = query.from.at(-1);
  const condition = text.slice(having.span.start, having.span.end);
  const word = /\s*\bhaving\s*$/i.exec(text.slice(0, having.span.start));
  if (deployed || !group || !from || !word || usesAlias(having, query)) return [];
  const before = query.where?.span.end ?? from.span.end;
  const groupWord = /\bgroup\s+by\b/i.exec(text.slice(before, group.span.start));
  // An OR would need parentheses around what stands there already.
  if (!groupWord || query.where?.kind === 'or') return [];
  const at = before + groupWord.index;
  const lower = /^[a-z]/.test(text);
  const keyword = query.where ? (lower ? 'and' : 'AND') : lower ? 'where' : 'WHERE';
  const moved = having.kind === 'or' ? `(${condition})` : condition;
  const edits = [
    { statement, span: { start: at, end: at }, newText: `${keyword} ${moved} ` },
    { statement, span: { start: word.index, end: having.span.end }, newText: '' },
  ];
  return [{ kind: 'edit', title: 'Move the condition to WHERE', bulk: false, edits }];
}

function usesAlias(having: Expression, { items }: SelectQuery): boolean {
  const aliases = new Set(items.flatMap((item) => (item.alias ? [item.alias.name.toLowerCase()] : [])));
  return [...eachExpression(having)].some(
    (one) => one.kind === 'column' && one.parts.length === 1 && aliases.has(one.parts[0]?.name.toLowerCase() ?? ''),
  );
}

import type { EditFix } from '../../model/fix.ts';
import type { SelectQuery } from '../../model/query.ts';
import type { Statement } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import type { FixContext, Rule, RuleMeta, StatementContext } from '../rule.ts';
import { hasAggregate } from '../support/queries/aggregates.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';
import { sameExpression } from '../support/same-expression.ts';
import { type SignificantToken, significantTokens } from '../support/significant-tokens.ts';

const meta: RuleMeta = {
  id: 'distinct-misuse',
  title: 'DISTINCT is no function and needs no GROUP BY',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'info',
  confidence: [
    { value: 85, when: 'DISTINCT is written like a function, or stands beside a GROUP BY that makes rows distinct' },
  ],
  aboutRunning: false,
  docs: {
    why: `\`SELECT DISTINCT(a), b\` looks as if only a had to be distinct; DISTINCT always ranges over the whole row, so the parentheses lie to the reader. Beside GROUP BY it
sorts a second time what the grouping made distinct already.`,
    howToFix:
      'Drop the parentheses, or the DISTINCT. For one row per a, use GROUP BY with aggregates, or PostgreSQL’s `DISTINCT ON (a)`.',
    whenNotToUse: `\`DISTINCT ON (…)\`, \`count(DISTINCT (a))\`, parentheses that belong to a longer expression (\`DISTINCT (a + b) * c\`) and DISTINCT over aggregates that leaves
out what was grouped by are not reported.`,
    bad: [
      {
        title: 'Looks like one row per city',
        dialect: 'postgresql',
        files: [{ path: 'queries/cities.sql', text: 'SELECT DISTINCT(city), name FROM users;\n' }],
      },
    ],
    good: [
      {
        title: 'Is what it looks like',
        dialect: 'postgresql',
        files: [{ path: 'queries/cities.sql', text: 'SELECT DISTINCT city, name FROM users;\n' }],
      },
    ],
    sources: ['PostgreSQL manual, 7.3.3 DISTINCT', 'SQLFluff AM01 and ST08, SOAR DIS.001 and DIS.002'],
  },
};

/** The finding sits on DISTINCT, with the parentheses after it where they are the offence. */
export const distinctMisuse: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    for (const { query: one } of eachQuery(query)) {
      if (one.kind === 'select' && one.distinct === true) checkSelect(context, one);
    }
  },
};

function checkSelect(context: StatementContext, query: SelectQuery): void {
  const { keywordSpan, items } = query;
  const [first] = items;
  if (!keywordSpan || !first) return;
  const start = keywordSpan.end;
  const tokens = significantTokens(context.text.slice(start, first.span.end), context.dialect).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }));
  const index = tokens.findIndex((token) => token.text === 'distinct' || token.text === 'distinctrow');
  const word = tokens[index];
  if (!word) return;
  if (listsItsGroups(query) || !isAggregated(query)) {
    const same = listsItsGroups(query);
    context.report(word, {
      confidence: 85,
      message: same
        ? 'GROUP BY makes these rows distinct already, so DISTINCT only adds a sort. Delete DISTINCT.'
        : 'Nothing is aggregated here, so GROUP BY only makes groups that DISTINCT merges again. Write one of the two.',
      fixes: (fixContext, statement) =>
        same
          ? deletion(fixContext, statement, {
              title: 'Delete DISTINCT',
              bulk: groupsAsWritten(query, context.text),
              spans: [{ start: word.start, end: tokens[index + 1]?.start ?? word.end }],
            })
          : [],
    });
    return;
  }
  const close = parenthesised(tokens, index + 1, query, context.text);
  const open = tokens[index + 1];
  if (!close || !open) return;
  const parts = [
    { start: open.start, end: open.end },
    { start: close.start, end: close.end },
  ];
  context.report(
    { start: word.start, end: close.end },
    {
      confidence: 85,
      message:
        'DISTINCT is no function: it compares the whole row, not only what stands in the parentheses. Delete the parentheses, or use GROUP BY for one row per value.',
      fixes: (fixContext, statement) =>
        deletion(fixContext, statement, { title: 'Delete the parentheses', bulk: true, spans: parts }),
    },
  );
}

/** The parenthesis that closes at the end of the first item what opens right after DISTINCT. */
function parenthesised(
  tokens: readonly SignificantToken[],
  open: number,
  { items }: SelectQuery,
  text: string,
): SignificantToken | undefined {
  const [first] = items;
  if (tokens[open]?.text !== '(' || !first || first.expression.kind === 'row' || first.expression.kind === 'subquery')
    return undefined;
  let depth = 0;
  let close = open;
  for (; close < tokens.length; close++) {
    if (tokens[close]?.text === '(') depth++;
    else if (tokens[close]?.text === ')' && --depth === 0) break;
  }
  const after = tokens.slice(close + 1).map((token) => token.text);
  const aliasTokens = first.alias ? (after[0] === 'as' ? 2 : 1) : 0;
  if (after.length !== aliasTokens) return undefined;
  const touches = text[(tokens[open] as SignificantToken).start - 1] !== ' ';
  const plain = first.expression.kind === 'column';
  return items.length > 1 || touches || plain ? tokens[close] : undefined;
}

/** True without GROUP BY, and where an item may hold more than the group's own values. */
function isAggregated({ groupBy, items }: SelectQuery): boolean {
  return groupBy.length === 0 || items.some((item) => hasAggregate(item.expression) || item.expression.kind === 'star');
}

/** True where every row of the result is a group of its own: it holds all that was grouped by. */
function listsItsGroups({ groupBy, items }: SelectQuery): boolean {
  if (groupBy.length === 0) return false;
  return groupBy.every((key) => {
    if (key.kind === 'literal') return true;
    const name = key.kind === 'column' && key.parts.length === 1 ? key.parts[0]?.name.toLowerCase() : undefined;
    return items.some((item) => {
      if (sameExpression(item.expression, key)) return true;
      return name !== undefined && item.alias?.name.toLowerCase() === name;
    });
  });
}

/** True where the groups are told by the items' own expressions or places: a bare name may mean a column instead of the item of that name. */
function groupsAsWritten({ groupBy, items }: SelectQuery, text: string): boolean {
  if (/\b(?:rollup|cube|sets)\b/i.test(text)) return false;
  return groupBy.every((key) =>
    key.kind === 'literal'
      ? Number(key.value) <= items.length
      : items.some((item) => sameExpression(item.expression, key)),
  );
}

interface Deletion {
  readonly title: string;
  readonly bulk: boolean;
  readonly spans: readonly Span[];
}

function deletion(
  { deployed }: FixContext,
  statement: Statement,
  { title, bulk, spans }: Deletion,
): readonly EditFix[] {
  if (deployed) return [];
  const edits = spans.map((span) => {
    const touching = /\w/.test(statement.text[span.start - 1] ?? '') && /\w/.test(statement.text[span.end] ?? '');
    return { statement, span, newText: touching ? ' ' : '' };
  });
  return [{ kind: 'edit', title, bulk, edits }];
}

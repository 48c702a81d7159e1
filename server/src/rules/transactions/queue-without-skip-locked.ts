import type { EditFix } from '../../model/fix.ts';
import type { Query } from '../../model/query.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta, StatementContext } from '../rule.ts';
import { eachQuery, QUERY_KINDS, queryOfFact } from '../support/queries.ts';
import { significantTokens } from '../support/significant-tokens.ts';

const meta: RuleMeta = {
  id: 'queue-without-skip-locked',
  title: 'Workers that take the next row should skip locked ones',
  group: 'transactions',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'the first rows of an order are locked, and locked ones are waited for' }],
  aboutRunning: false,
  docs: {
    why: `All workers want the same first row. With \`FOR UPDATE\` alone each of them waits for the one before, so ten workers do the work of one; and when the lock is released, the row is often no longer what was asked for, and the worker
gets nothing.`,
    howToFix: `Write \`FOR UPDATE SKIP LOCKED\`: every worker takes the first row that is free. It needs PostgreSQL 9.5, MySQL 8.0 or MariaDB 10.6.`,
    whenNotToUse: `Leave it off where rows must be handled strictly one after the other.`,
    bad: [
      {
        title: 'One worker at a time',
        files: [
          { path: 'next.sql', text: "SELECT id FROM jobs WHERE state = 'new' ORDER BY id LIMIT 1 FOR UPDATE;\n" },
        ],
        dialect: 'postgresql',
      },
    ],
    good: [
      {
        title: 'Every worker its own row',
        files: [
          {
            path: 'next.sql',
            text: "SELECT id FROM jobs WHERE state = 'new' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;\n",
          },
        ],
        dialect: 'postgresql',
      },
    ],
    sources: [
      'PostgreSQL manual, SELECT: The Locking Clause',
      'MySQL manual, Locking Read Concurrency with NOWAIT and SKIP LOCKED',
    ],
  },
};

/** The finding sits on the locking clause. */
export const queueWithoutSkipLocked: Rule = {
  scope: 'statement',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    const root = queryOfFact(context.parsed.fact);
    if (!root) return;
    for (const { query } of eachQuery(root)) checkQuery(context, query);
  },
};

function checkQuery(context: StatementContext, query: Query): void {
  if (query.kind !== 'select' || !query.limit || query.orderBy.length === 0) return;
  const [lock, ...others] = query.locking;
  if (!lock || others.length > 0 || lock.wait !== 'block' || !lock.strength.includes('update')) return;
  const span = lockingClause(context, query.span);
  if (!span) return;
  context.report(span, {
    confidence: 50,
    message:
      'Every session that takes the first row waits here for the one that has it, so they work one at a time. ' +
      'Write SKIP LOCKED behind it, and each takes the first row that is free.',
    fixes: ({ deployed }, statement): readonly EditFix[] =>
      deployed
        ? []
        : [
            {
              kind: 'edit',
              title: 'Append SKIP LOCKED',
              bulk: false,
              edits: [{ statement, span: { start: span.end, end: span.end }, newText: ' SKIP LOCKED' }],
            },
          ],
  });
}

/** FOR [NO KEY] UPDATE [OF a, b] within a query; undefined where it cannot be told from the text alone. */
function lockingClause({ text, dialect }: StatementContext, { start, end }: Span): Span | undefined {
  const tokens = significantTokens(text.slice(start, end), dialect);
  const words = tokens.map((token) => token.text);
  const first = words.findLastIndex(
    (word, at) =>
      word === 'for' && (words[at + 1] === 'update' || (words[at + 1] === 'no' && words[at + 3] === 'update')),
  );
  if (first < 0) return undefined;
  let last = words.indexOf('update', first);
  if (words[last + 1] === 'of') {
    last += 2;
    while (words[last + 1] === ',') last += 2;
  }
  const from = tokens[first];
  const to = tokens[last];
  return from && to && { start: start + from.start, end: start + to.end };
}

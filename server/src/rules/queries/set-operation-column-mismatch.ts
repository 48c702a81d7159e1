import type { Query, SelectQuery } from '../../model/query.ts';
import type { Scope } from '../../schema/names/scope.ts';
import type { Span } from '../../text/span.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { queryNames } from '../support/names.ts';
import { QUERY_KINDS } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'set-operation-column-mismatch',
  title: 'Arms of a set operation must have the same number of columns',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'error',
  confidence: [{ value: 95, when: 'the columns of both arms are known and their numbers differ' }],
  aboutRunning: false,
  docs: {
    why: `UNION, INTERSECT and EXCEPT put rows of both arms under the same columns, so every engine refuses arms of different width. Behind a star the mistake is not to be
seen: the query works until somebody adds a column to one of the tables.`,
    howToFix:
      'Select the same columns in the same order in every arm; write NULL, cast to the right type, where one arm has no such column.',
    whenNotToUse: `Stars are expanded from the workspace's schema. Where the columns of an arm cannot be told (a star over a table or function that is not known) nothing is
reported.`,
    bad: [
      {
        title: 'One column and two',
        dialect: 'postgresql',
        files: [
          { path: 'queries/contacts.sql', text: 'SELECT email FROM users UNION SELECT email, phone FROM contacts;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Two columns each',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/contacts.sql',
            text: 'SELECT email, NULL::text AS phone FROM users UNION SELECT email, phone FROM contacts;\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 7.4 Combining Queries: “the two queries must be “union compatible””',
      'SQLFluff AM07',
    ],
  },
};

/** The finding sits on the SELECT or VALUES of the arm after the operator. */
export const setOperationColumnMismatch: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    if (!/\b(?:union|intersect|except|minus)\b/i.test(context.statement.text)) return;
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      const operation = scope.query.kind === 'select' ? scope.query.setOperation : undefined;
      if (!operation) continue;
      const left = widthOf(operation.left, scope);
      const right = widthOf(operation.right, scope);
      if (left === undefined || right === undefined || left === right) continue;
      context.report(headOf(operation.right), {
        confidence: 95,
        message:
          `This arm of ${operation.operator.toUpperCase()} has ${columns(right)} and the one before it ${columns(left)}, which every engine refuses. ` +
          'Select the same columns in every arm.',
      });
    }
  },
};

function widthOf(query: Query, scope: Scope): number | undefined {
  return scope.scopeOf(query)?.outputs?.length;
}

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}

/** The keyword of the arm; of an arm that is itself a set operation, its first one. */
function headOf(arm: SelectQuery): Span {
  let first = arm;
  while (first.setOperation) first = first.setOperation.left;
  return (
    first.keywordSpan ?? { start: first.span.start, end: Math.min(first.span.start + 'values'.length, first.span.end) }
  );
}

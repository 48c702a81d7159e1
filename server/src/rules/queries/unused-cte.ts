import type { CommonTableExpression, Query } from '../../model/query.ts';
import { QueryNames } from '../../schema/names/query-names.ts';
import type { Scope } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { hasComment, type TextChange } from '../support/queries/edits.ts';
import { queryOfFact } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'unused-cte',
  title: 'A common table expression must be used',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'info',
  confidence: [{ value: 90, when: 'no other part of the statement reads the CTE' }],
  aboutRunning: false,
  docs: {
    why: `A CTE that nothing reads is left over from an earlier version of the query, or a sign that the query reads something else than its author thinks. Readers look for
its purpose, and engines that materialise CTEs compute it for nothing.`,
    howToFix: 'Delete it, or read it where it was meant to be read.',
    whenNotToUse: `CTEs that write (INSERT, UPDATE, DELETE, MERGE) do their work whether or not they are read. A recursive CTE that only reads itself is not used.`,
    bad: [
      {
        title: 'Left over',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/users.sql',
            text: 'WITH recent AS (SELECT id FROM orders WHERE placed_at > $1)\nSELECT id, email FROM users WHERE active;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Read, and written',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/users.sql',
            text: 'WITH recent AS (SELECT user_id FROM orders WHERE placed_at > $1)\nSELECT id, email FROM users WHERE id IN (SELECT user_id FROM recent);\nWITH gone AS (DELETE FROM sessions WHERE expired)\nSELECT 1;\n',
          },
        ],
      },
    ],
    sources: ['PostgreSQL manual, 7.8 WITH Queries', 'SQLFluff ST03'],
  },
};

/** The finding sits on the CTE's name. */
export const unusedCte: Rule = {
  scope: 'statement',
  meta,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query) return;
    const { scopes } = new QueryNames(query, {
      dialect: context.dialect,
      table: () => undefined,
      variables: 'records',
      newAndOld: true,
    });
    // What could not be read whole may name any of them.
    if (scopes.some((scope) => scope.query.kind === 'partial')) return;
    const used = usedCtes(scopes);
    for (const scope of scopes) {
      for (const cte of scope.query.with) {
        if (used.has(cte) || cte.query.kind !== 'select' || isNamedElsewhere(context.text, query, cte)) continue;
        const change = withoutCte(context.text, scope.query, cte);
        context.report(cte.name.span, {
          confidence: 90,
          message: `Nothing reads ${cte.name.name}. Delete it, or read it where it was meant to be read.`,
          fixes: ({ deployed }, statement) =>
            deployed || !change
              ? []
              : [{ kind: 'edit', title: `Delete ${cte.name.name}`, bulk: true, edits: [{ ...change, statement }] }],
        });
      }
    }
  },
};

/** The CTEs that some query outside their own reads. */
function usedCtes(scopes: readonly Scope[]): ReadonlySet<CommonTableExpression> {
  const used = new Set<CommonTableExpression>();
  for (const scope of scopes) {
    for (const { cte } of scope.sources) {
      if (cte && !isInside(scope, cte.expression.query)) used.add(cte.expression);
    }
  }
  return used;
}

function isInside(scope: Scope, query: Query): boolean {
  for (let one: Scope | undefined = scope; one; one = one.parent) if (one.query === query) return true;
  return false;
}

/** The name stands after a word that reads tables, outside the CTE: in a part of the statement that the model does not hold. */
function isNamedElsewhere(text: string, query: Query, cte: CommonTableExpression): boolean {
  const name = cte.name.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const reads = new RegExp(
    `\\b(?:from|join|into|using|in|exists|table|update)\\s*\\(?\\s*["\`[]?${name}["\`\\]]?(?![\\w.$])`,
    'gi',
  );
  const blank = ' '.repeat(cte.span.end - cte.span.start);
  const outside = text.slice(query.span.start, cte.span.start) + blank + text.slice(cte.span.end, query.span.end);
  return reads.test(outside);
}

/** What to delete: the whole WITH of a lone CTE, else the CTE with the comma after it, or before it where it comes last. */
function withoutCte(text: string, query: Query, cte: CommonTableExpression): TextChange | undefined {
  const index = query.with.indexOf(cte);
  const next = query.with[index + 1];
  const before = query.with[index - 1];
  if (next) return gap(text, cte.span.start, next.span.start, cte.span.end);
  if (before) return gap(text, before.span.end, cte.span.end, before.span.end, cte.span.start);
  const body = text.slice(cte.span.end).search(/\S/);
  return body < 0 ? undefined : gap(text, query.span.start, cte.span.end + body, cte.span.end);
}

/** The deletion, unless a comment stands in the part between `from` and `to` that is not the CTE's own. */
function gap(text: string, start: number, end: number, from: number, to = end): TextChange | undefined {
  return hasComment(text.slice(from, to)) ? undefined : { span: { start, end }, newText: '' };
}

import type { CommonTableExpression, Query } from '../../model/query.ts';
import { QueryNames } from '../../schema/names/query-names.ts';
import type { Scope } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { hasComment, type TextChange } from '../support/queries/edits.ts';
import { QUERY_KINDS, queryOfFact } from '../support/queries.ts';
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
  looksAt: QUERY_KINDS,
  check(context) {
    const query = queryOfFact(context.parsed.fact);
    if (!query || !/\bwith\b/i.test(context.text)) return;
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
        if (used.has(cte) || cte.query.kind !== 'select' || isNamedElsewhere(context.text, scope, cte, scopes))
          continue;
        const changes = withoutCtes(context.text, scope.query, deadWith(cte, scope, scopes));
        context.report(cte.name.span, {
          confidence: 90,
          message: `Nothing reads ${cte.name.name}. Delete it, or read it where it was meant to be read.`,
          fixes: ({ deployed }, statement) =>
            deployed || !changes
              ? []
              : [
                  {
                    kind: 'edit',
                    title: `Delete ${cte.name.name}`,
                    bulk: true,
                    edits: changes.map((change) => ({ ...change, statement })),
                  },
                ],
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

/** The name stands after a word that reads tables more often than the model holds a table of that name: in a part of the statement that it leaves out. */
function isNamedElsewhere(
  text: string,
  { query }: Scope,
  cte: CommonTableExpression,
  scopes: readonly Scope[],
): boolean {
  const name = cte.name.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const reads = new RegExp(
    `\\b(?:from|join|into|using|in|table|update)\\s*\\(?\\s*["\`[]?${name}["\`\\]]?(?![\\w.$])`,
    'gi',
  );
  const outside = text.slice(query.span.start, cte.span.start) + text.slice(cte.span.end, query.span.end);
  const known = scopes
    .filter((scope) => !isInside(scope, cte.query))
    .flatMap(({ sources }) => sources)
    .filter(
      ({ item }) => item?.kind === 'table' && item.name.object.name.toLowerCase() === cte.name.name.toLowerCase(),
    );
  return (outside.match(reads)?.length ?? 0) > known.length;
}

/** The CTEs of the same WITH that go with an unused one, since nothing else reads them; it itself included. */
function deadWith(
  cte: CommonTableExpression,
  scope: Scope,
  scopes: readonly Scope[],
): ReadonlySet<CommonTableExpression> {
  const dead = new Set([cte]);
  // A CTE is read by later ones only, save by itself, so one pass from the last to the first finds them all.
  for (const one of [...scope.query.with].reverse()) {
    if (one === cte || one.query.kind !== 'select') continue;
    const readers = scopes.filter(
      (reader) => reader.sources.some((source) => source.cte?.expression === one) && !isInside(reader, one.query),
    );
    const isDead = (reader: Scope): boolean => [...dead].some((other) => isInside(reader, other.query));
    if (readers.length > 0 && readers.every(isDead)) dead.add(one);
  }
  return dead;
}

/**
 * What to delete: the whole WITH where nothing of it stays, else each run of dead CTEs with the comma after it, or before it at the end of the list.
 * Undefined where a comment between the CTEs would go with them.
 */
function withoutCtes(
  text: string,
  query: Query,
  dead: ReadonlySet<CommonTableExpression>,
): readonly TextChange[] | undefined {
  const [first] = query.with;
  const last = query.with.at(-1);
  if (!first || !last) return undefined;
  const body = text.slice(last.span.end).search(/\S/);
  const changes: TextChange[] = [];
  let kept: CommonTableExpression | undefined;
  let start: number | undefined;
  for (const cte of query.with) {
    if (dead.has(cte)) start ??= cte.span.start;
    else {
      if (start !== undefined) changes.push({ span: { start, end: cte.span.start }, newText: '' });
      start = undefined;
      kept = cte;
    }
  }
  if (!kept) {
    if (body < 0) return undefined;
    changes.push({ span: { start: query.span.start, end: last.span.end + body }, newText: '' });
  } else if (start !== undefined) changes.push({ span: { start: kept.span.end, end: last.span.end }, newText: '' });
  const gaps = query.with.map((cte, position) =>
    text.slice(query.with[position - 1]?.span.end ?? first.span.start, cte.span.start),
  );
  return gaps.some(hasComment) || (!kept && hasComment(text.slice(last.span.end, last.span.end + body)))
    ? undefined
    : changes;
}

import type { Expression } from '../../model/expression.ts';
import type { FromItem, Join } from '../../model/query.ts';
import type { Scope } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { conjuncts } from '../support/expressions.ts';
import { queryNames } from '../support/names.ts';
import { quoted, type Rewrite, rewrites } from '../support/queries/edits.ts';
import { lacksCondition, sourcesIn } from '../support/queries/links.ts';
import { sourcesRead } from '../support/queries/references.ts';
import { isOutdated } from '../support/queries/replaced-view.ts';
import { withoutConjuncts } from '../support/queries/where-edits.ts';
import { joins, QUERY_KINDS } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'join-condition-in-where',
  title: 'The condition of a JOIN belongs in ON',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'info',
  confidence: [{ value: 75, when: 'a JOIN has neither ON nor USING and WHERE compares the two sides' }],
  aboutRunning: false,
  docs: {
    why: `The result is the same, but what links the tables and what filters the rows stand mixed in one list. Who deletes a filter deletes the link with it and has every
combination of the rows, and an outer join cannot be made of it any more.`,
    howToFix: 'Move the comparison of the two tables into `ON`, and leave in WHERE what filters the rows.',
    whenNotToUse:
      'Lists of tables with commas are another style and are not reported; tables that nothing links are what `implicit-cross-join` is about.',
    bad: [
      {
        title: 'The link among the filters',
        dialect: 'mysql',
        files: [
          {
            path: 'queries/orders.sql',
            text: 'SELECT o.id FROM orders o JOIN users u WHERE u.id = o.user_id AND u.active = 1;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The link in ON',
        dialect: 'mysql',
        files: [
          {
            path: 'queries/orders.sql',
            text: 'SELECT o.id FROM orders o JOIN users u ON u.id = o.user_id WHERE u.active = 1;\n',
          },
        ],
      },
    ],
    sources: ['SQLFluff CV12, SOAR JOI.001', 'SQL-92, 6.3 table reference, 7.5 joined table'],
  },
};

/** The finding sits on the condition in WHERE. */
export const joinConditionInWhere: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    if (isOutdated(context)) return;
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      const { query } = scope;
      if (query.kind !== 'select' || !query.where) continue;
      const parts = conjuncts(query.where);
      for (const item of query.from) {
        for (const join of joins(item)) {
          // Beneath an outer join ON and WHERE do not say the same.
          if (join.type !== 'inner' || !lacksCondition(join)) continue;
          const links = parts.filter((part) => comparesSides(part, join, scope, names?.scopes ?? []));
          const [first] = links;
          if (first) report(context, scope, { join, links, first, keeps: !isOptionalIn(item, join) });
        }
      }
    }
  },
};

/** A comparison that reads both sides of a join and nothing else of the query. */
function comparesSides(part: Expression, join: Join, scope: Scope, all: readonly Scope[]): boolean {
  if (part.kind !== 'binary' && part.kind !== 'distinctFrom') return false;
  const read = sourcesRead(part, scope, 'where', all);
  if (!read) return false;
  const left = sourcesIn(join.left, scope);
  const right = sourcesIn(join.right, scope);
  const own = [...read].filter((source) => scope.sources.includes(source));
  return (
    own.some((source) => left.includes(source)) &&
    own.some((source) => right.includes(source)) &&
    own.every((source) => left.includes(source) || right.includes(source))
  );
}

/** True where an outer join around a join fills its rows with NULL: WHERE throws those out, and ON would not. */
function isOptionalIn(item: FromItem, join: Join): boolean {
  return joins(item).some(({ type, left, right }) => {
    const [isLeft, isRight] = [left, right].map((side) => joins(side).includes(join));
    return (isLeft && (type === 'right' || type === 'full')) || (isRight && (type === 'left' || type === 'full'));
  });
}

interface Misplaced {
  readonly join: Join;
  /** The conditions in WHERE that link its sides. */
  readonly links: readonly Expression[];
  readonly first: Expression;
  /** True where they select the same rows in ON. */
  readonly keeps: boolean;
}

function report(context: TimelineContext, scope: Scope, misplaced: Misplaced): void {
  const { text } = context.statement;
  const { query } = scope;
  const { first } = misplaced;
  if (query.kind !== 'select' || !query.where) return;
  const where = query.where;
  context.report(first.span, {
    confidence: 75,
    message: `${quoted(text, first.span)} links the joined tables but stands among the filters of WHERE. Move it to ON, where the JOIN lacks its condition.`,
    fixes: rewrites(context, () => [toOn(text, misplaced, where, query.from.length > 1)]),
  });
}

/** The conditions after ON, and gone from WHERE. An ON after a table that joins come after would belong to another join. */
function toOn(
  text: string,
  { join, links, keeps }: Misplaced,
  where: Expression,
  inList: boolean,
): Rewrite | undefined {
  const removal = withoutConjuncts(text, where, links);
  if (!removal || join.right.kind === 'join' || inList) return undefined;
  const condition = links.map((link) => text.slice(link.span.start, link.span.end)).join(' AND ');
  const at = join.right.span.end;
  return {
    title: 'Move the condition to ON',
    bulk: keeps,
    changes: [{ span: { start: at, end: at }, newText: ` ON ${condition}` }, removal],
  };
}

import type { FromItem, Join } from '../../model/query.ts';
import { columnUses } from '../../schema/names/column-uses.ts';
import type { QueryNames } from '../../schema/names/query-names.ts';
import type { Scope, Source } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { conjuncts } from '../support/expressions.ts';
import { queryNames } from '../support/names.ts';
import { hasAggregate } from '../support/queries/aggregates.ts';
import { hasComment, type Rewrite, rewrites } from '../support/queries/edits.ts';
import { isGenerated } from '../support/queries/generated-query.ts';
import { referencesOf, sourceOfStar, starsOf } from '../support/queries/references.ts';
import { isOutdated } from '../support/queries/replaced-view.ts';
import { uniqueKeys } from '../support/queries/unique-rows.ts';
import { fromItems, joins, leaves, QUERY_KINDS } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'unused-join',
  title: 'An outer join must be read somewhere',
  group: 'queries',
  priority: 'P2',
  recommended: false,
  dialects: QUERY_DIALECTS,
  severity: 'info',
  confidence: [{ value: 75, when: 'nothing but its own condition names the table that the outer join adds' }],
  aboutRunning: false,
  docs: {
    why: `An outer join keeps all rows of its main side, so a table that it adds and nothing reads changes nothing, or worse, repeats rows for every match. The engine has to look its rows up all the
same, unless it can prove that at most one matches.`,
    howToFix: 'Delete the join. Where rows were to be filtered by it, write JOIN or EXISTS.',
    whenNotToUse: `Only LEFT and RIGHT joins count: an inner join filters. Every name in the query must be known to belong to another table, so bare names of unknown tables and an unqualified star
keep the rule silent. So do aggregates over rows that the join may repeat, and locks. Deleting the join is offered in bulk only where a key shows that no row is repeated.`,
    bad: [
      {
        title: 'Teams are joined and not read',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/users.sql',
            text: 'SELECT u.id, u.email FROM users u LEFT JOIN teams t ON t.id = u.team_id;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Read in the select list',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/users.sql',
            text: 'SELECT u.id, t.title FROM users u LEFT JOIN teams t ON t.id = u.team_id;\n',
          },
        ],
      },
    ],
    sources: ['PostgreSQL source, analyzejoins.c: join removal', 'SQLFluff ST11'],
  },
};

/** The finding sits on the table that nothing reads. */
export const unusedJoin: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    if (isOutdated(context)) return;
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      const { query } = scope;
      if (query.kind !== 'select' || query.items.length === 0 || query.locking.length > 0) continue;
      if (isGenerated(scope)) continue;
      for (const item of query.from) {
        for (const join of joins(item)) if (names) checkJoin(context, names, scope, join);
      }
    }
  },
};

function checkJoin(context: TimelineContext, names: QueryNames, scope: Scope, join: Join): void {
  const { query } = scope;
  const removable = join.type === 'left' ? join.right : join.type === 'right' ? join.left : undefined;
  if (query.kind !== 'select' || !removable || removable.kind === 'join' || join.natural || join.alias) return;
  if (removable.kind === 'function' || (removable.kind === 'derived' && removable.lateral)) return;
  const source = scope.sources.find((one) => one.item === removable);
  if (!source || isRead(source, names, scope, join)) return;
  const unique = isUniqueIn(source, scope, join);
  const grouped = query.groupBy.length > 0 || query.items.some(({ expression }) => hasAggregate(expression));
  if (!unique && (grouped || query.limit)) return;
  const same = unique || query.distinct === true;
  const name = source.name ?? 'this table';
  context.report(removable.span, {
    confidence: 75,
    message:
      `Nothing reads ${name}, and a ${join.type.toUpperCase()} JOIN filters nothing, so it ${same ? 'does nothing' : 'can only repeat rows'}. ` +
      'Delete the join, or read what it is there for.',
    fixes: rewrites(context, () => [withoutJoin(context.statement.text, join, removable, name, same)]),
  });
}

/** Whether anything but the join's own condition may read the source. */
function isRead(source: Source, names: QueryNames, scope: Scope, join: Join): boolean {
  const using = new Set(join.using.map((column) => column.name.toLowerCase()));
  for (const one of names.scopes) {
    for (const { root, meaning, reference } of referencesOf(one)) {
      if (one === scope && root === join.on) continue;
      if (meaning.kind === 'unknown' && isVisible(one, scope)) return true;
      if ((meaning.kind === 'column' || meaning.kind === 'row') && meaning.source === source) return true;
      // The merged column of USING may be the source's.
      if (one === scope && reference.parts.length === 1 && using.has(reference.parts[0]?.name.toLowerCase() ?? ''))
        return true;
    }
    for (const star of starsOf(one)) {
      if (star.qualifier.length === 0 ? one === scope : sourceOfStar(one, star) === source) return true;
    }
  }
  return namedInLaterUsing(source, scope, join) || names.scopes.some((one) => one.query.kind === 'partial');
}

/** Whether a name in one scope may mean something of the other. */
function isVisible(from: Scope, scope: Scope): boolean {
  for (let one: Scope | undefined = from; one; one = one.outer) if (one === scope) return true;
  return false;
}

/** A later USING or NATURAL may take its column from any table before it. */
function namedInLaterUsing(source: Source, scope: Scope, join: Join): boolean {
  return fromItems(scope.query)
    .flatMap((item) => joins(item))
    .some((other) => {
      if (other === join || (other.using.length === 0 && !other.natural)) return false;
      return source.item !== undefined && leaves(other).includes(source.item as Exclude<FromItem, Join>);
    });
}

/** True where the join's condition finds at most one row of the source by a unique key. */
function isUniqueIn(source: Source, scope: Scope, join: Join): boolean {
  if (!source.table) return false;
  const fixed = new Set<string>();
  for (const use of columnUses(scope)) {
    if (use.source !== source || use.join !== join || use.kind !== 'equality') continue;
    if (use.predicate && !conjuncts(join.on).includes(use.predicate)) continue;
    fixed.add(use.name.toLowerCase());
  }
  return uniqueKeys(source.table).some((key) => key.every((column) => fixed.has(column.toLowerCase())));
}

/** The join deleted, from the end of the main side to its own end, or from its start to the main side. */
function withoutJoin(text: string, join: Join, removed: FromItem, name: string, same: boolean): Rewrite | undefined {
  const span =
    removed === join.right
      ? { start: join.left.span.end, end: join.span.end }
      : { start: join.span.start, end: join.right.span.start };
  const tail = { start: join.right.span.end, end: join.span.end };
  const changes =
    removed === join.right
      ? [{ span, newText: '' }]
      : [
          { span, newText: '' },
          { span: tail, newText: '' },
        ];
  const gone = changes.map((change) => text.slice(change.span.start, change.span.end)).join('');
  if (hasComment(gone)) return undefined;
  return { title: `Delete the join of ${name}`, bulk: same, changes };
}

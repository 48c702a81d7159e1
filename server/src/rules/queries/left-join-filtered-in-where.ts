import type { Expression } from '../../model/expression.ts';
import type { Join } from '../../model/query.ts';
import { rejectsNull } from '../../schema/names/nullability.ts';
import { resolveColumn } from '../../schema/names/resolve.ts';
import type { Scope, Source } from '../../schema/names/scope.ts';
import type { Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { conjuncts } from '../support/expressions.ts';
import { queryNames } from '../support/names.ts';
import { quoted, type Rewrite, rewrites } from '../support/queries/edits.ts';
import { isGenerated } from '../support/queries/generated-query.ts';
import { sourcesIn } from '../support/queries/links.ts';
import { sourcesRead } from '../support/queries/references.ts';
import { isOutdated } from '../support/queries/replaced-view.ts';
import { withoutConjuncts } from '../support/queries/where-edits.ts';
import { QUERY_KINDS } from '../support/queries.ts';
import { QUERY_DIALECTS } from '../support/query-dialects.ts';

const meta: RuleMeta = {
  id: 'left-join-filtered-in-where',
  title: 'WHERE must not undo an outer join',
  group: 'queries',
  priority: 'P1',
  recommended: true,
  dialects: QUERY_DIALECTS,
  severity: 'warning',
  confidence: [{ value: 75, when: 'a condition of WHERE cannot be true for the NULLs that the outer join adds' }],
  aboutRunning: false,
  docs: {
    why: `A LEFT JOIN keeps rows without a match and fills the other side with NULL. A condition on that side in WHERE is not true for NULL, so exactly those rows fall out again:
the query is an inner join that says something else. Either the word LEFT is wrong, or rows are missing: users without orders vanish from a report that was to list all users.`,
    howToFix: `Where only rows with a match are wanted, write \`JOIN\`, which gives the same rows. Where all rows are wanted, move the condition to \`ON\`; then it says which rows match.`,
    whenNotToUse: `Conditions that NULL can meet are not reported: \`IS NULL\` (the anti-join), \`COALESCE\`, \`OR … IS NULL\`, \`IS DISTINCT FROM\`. Full joins are left alone. ClickHouse fills missing rows with defaults, so only equations with other values are
reported there.`,
    bad: [
      {
        title: 'Users without a paid order fall out',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/users.sql',
            text: "SELECT u.id, o.total FROM users u LEFT JOIN orders o ON o.user_id = u.id WHERE o.status = 'paid';\n",
          },
        ],
      },
    ],
    good: [
      {
        title: 'All users, with the orders that are paid',
        dialect: 'postgresql',
        files: [
          {
            path: 'queries/users.sql',
            text: "SELECT u.id, o.total FROM users u LEFT JOIN orders o ON o.user_id = u.id AND o.status = 'paid';\nSELECT u.id FROM users u LEFT JOIN orders o ON o.user_id = u.id WHERE o.id IS NULL;\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 7.2.1.1 Joined Tables',
      'tsqlrefine semantic/left-join-filtered-by-where, SOAR JOI.003',
    ],
  },
};

/** The finding sits on the first condition that undoes the join, one a table. */
export const leftJoinFilteredInWhere: Rule = {
  scope: 'timeline',
  meta,
  looksAt: QUERY_KINDS,
  check(context) {
    if (isOutdated(context)) return;
    const names = queryNames(context);
    for (const scope of names?.scopes ?? []) {
      const { query } = scope;
      if ((query.kind !== 'select' && query.kind !== 'update' && query.kind !== 'delete') || !query.where) continue;
      if (isGenerated(scope)) continue;
      const reported = new Set<Join>();
      for (const source of scope.sources) {
        const join = source.optionalIn;
        if (!join || join.type === 'full' || source.kind === 'join' || reported.has(join)) continue;
        const conditions = conjuncts(query.where).filter(
          (part) => rejectsNull(part, isColumnOf(source, scope)) && rejectsFiller(part, context),
        );
        if (conditions.length === 0) continue;
        reported.add(join);
        const isVisible = conditions.every((part) => readsOnly(part, join, scope, names?.scopes ?? []));
        report(context, { source, join, conditions, where: query.where, isVisible });
      }
    }
  },
};

/** ClickHouse fills missing rows with defaults, not with NULL: only an equation with another value throws those away for sure. */
function rejectsFiller(condition: Expression, { dialect }: TimelineContext): boolean {
  if (dialect !== 'clickhouse') return true;
  if (condition.kind !== 'binary' || condition.operator !== '=') return false;
  return [condition.left, condition.right].some(
    (operand) =>
      operand.kind === 'literal' && operand.type !== 'null' && !/^(?:0(?:\.0*)?|false|)$/i.test(operand.value),
  );
}

function isColumnOf(source: Source, scope: Scope): (operand: Expression) => boolean {
  return (operand) => {
    if (operand.kind !== 'column') return false;
    const meaning = resolveColumn(scope, operand, 'where');
    return meaning.kind === 'column' && meaning.source === source;
  };
}

/** True where the condition may stand in the join's ON: it reads nothing that is joined later. */
function readsOnly(part: Expression, join: Join, scope: Scope, all: readonly Scope[]): boolean {
  const read = sourcesRead(part, scope, 'where', all);
  const joined = sourcesIn(join, scope);
  return read !== undefined && [...read].every((one) => joined.includes(one) || !scope.sources.includes(one));
}

interface UndoneJoin {
  readonly source: Source;
  readonly join: Join;
  /** The parts of WHERE that undo it. */
  readonly conditions: readonly Expression[];
  readonly where: Expression;
  /** True where all of them could stand in ON. */
  readonly isVisible: boolean;
}

function report(context: TimelineContext, undone: UndoneJoin): void {
  const { text } = context.statement;
  const { source, join, conditions } = undone;
  const [condition] = conditions;
  if (!condition) return;
  const name = source.name ?? 'that side';
  const kind = join.type.toUpperCase();
  context.report(condition.span, {
    confidence: 75,
    message:
      `${quoted(text, condition.span)} is not true where ${name} has no match, so it throws away the very rows that the ${kind} JOIN keeps. ` +
      'Write JOIN if they are not wanted, or move the condition to ON if they are.',
    fixes: rewrites(context, () => [asInner(text, source, join), toOn(text, undone)]),
  });
}

/** The word LEFT or RIGHT deleted: the same rows, since WHERE asks for a match anyway. */
function asInner(text: string, source: Source, join: Join): Rewrite | undefined {
  const optional = join.type === 'left' ? join.right : join.left;
  if (optional !== source.item) return undefined;
  const start = join.left.span.end;
  const word = /\b(?:left|right)\s+(?:outer\s+)?(?=join\b)/i.exec(text.slice(start, join.right.span.start));
  if (!word) return undefined;
  const at = start + word.index;
  return { title: 'Write JOIN', bulk: true, changes: [{ span: { start: at, end: at + word[0].length }, newText: '' }] };
}

/** The conditions moved to ON: other rows, so somebody must choose it. */
function toOn(text: string, { source, join, conditions, where, isVisible }: UndoneJoin): Rewrite | undefined {
  if (join.right !== source.item || join.type !== 'left' || !join.on || !isVisible) return undefined;
  const removal = withoutConjuncts(text, where, conditions);
  if (!removal || join.span.end > removal.span.start) return undefined;
  const wrapped = (one: Expression): string => {
    const written = text.slice(one.span.start, one.span.end);
    return one.kind === 'or' ? `(${written})` : written;
  };
  const on = { span: join.on.span, newText: [join.on, ...conditions].map(wrapped).join(' AND ') };
  return { title: 'Move the condition to ON', bulk: false, changes: [on, removal] };
}

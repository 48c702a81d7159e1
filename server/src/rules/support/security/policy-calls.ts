import type { Call, Expression } from '../../../model/expression.ts';
import type { Query } from '../../../model/query.ts';
import { eachExpression, queryOf } from '../expressions.ts';
import { eachQuery, ownExpressions } from '../queries.ts';

/** A function call in a condition, and whether a subquery of its own makes the planner run it once for the whole query. */
export interface ConditionCall {
  readonly call: Call;
  readonly once: boolean;
}

const known = new WeakMap<Expression, readonly ConditionCall[]>();

/** The function calls of a condition, those in its subqueries included, in the order of the text. */
export function callsIn(condition: Expression): readonly ConditionCall[] {
  let calls = known.get(condition);
  if (!calls) {
    calls = collect(condition);
    known.set(condition, calls);
  }
  return calls;
}

function collect(condition: Expression): readonly ConditionCall[] {
  const found: ConditionCall[] = [];
  for (const one of eachExpression(condition)) {
    if (one.kind === 'call') found.push({ call: one, once: false });
    const subquery = queryOf(one);
    if (!subquery) continue;
    for (const { query } of eachQuery(subquery)) {
      const once = runsOnce(query);
      for (const { expression } of ownExpressions(query)) {
        for (const part of eachExpression(expression)) if (part.kind === 'call') found.push({ call: part, once });
      }
    }
  }
  return found.toSorted((a, b) => a.call.span.start - b.call.span.start);
}

/** `(SELECT auth.uid())`: a subquery over no table. */
function runsOnce(query: Query): boolean {
  return query.kind === 'select' && query.from.length === 0 && !query.setOperation && !query.where;
}

/** Supabase's functions that read the request's token, all STABLE. */
const AUTH_FUNCTIONS: ReadonlySet<string> = new Set(['uid', 'jwt', 'role', 'email']);

/** The calls that run for every row although they give the same each time. */
export function callsForEveryRow(condition: Expression): readonly Call[] {
  return callsIn(condition)
    .filter(({ call, once }) => !once && isSessionCall(call))
    .map(({ call }) => call);
}

function isSessionCall({ name, schema }: Call): boolean {
  if (schema === 'auth') return AUTH_FUNCTIONS.has(name);
  return name === 'current_setting' && (schema === undefined || schema === 'pg_catalog');
}

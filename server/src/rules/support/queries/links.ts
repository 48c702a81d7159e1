import type { FromItem, Join } from '../../../model/query.ts';
import { ownExpressions } from '../../../schema/names/clauses.ts';
import { conjuncts } from '../../../schema/names/expressions.ts';
import { fromItems, joins, leaves } from '../../../schema/names/from-items.ts';
import type { Scope, Source } from '../../../schema/names/scope.ts';
import { sourcesRead } from './references.ts';

/** Which sources of a query its conditions connect. */
export interface Links {
  /** True where some condition leads from one of the sources to the other, directly or over others. */
  connects(a: Source, b: Source): boolean;
  /** True where a condition has names that cannot be told, so that it may connect any. */
  readonly incomplete: boolean;
}

/**
 * The links that the conditions of a query make. Each part of WHERE, ON and HAVING links all sources that it reads, subqueries inside it included; USING and NATURAL
 * link the two sides of their join, and a lateral item is linked to all that stand before it. What a subquery compares with the row around it is linked by that.
 */
export function linksOf(scope: Scope, all: readonly Scope[]): Links {
  const group = new Map<Source, Source>();
  const rootOf = (source: Source): Source => {
    let one = source;
    for (let up = group.get(one); up; up = group.get(one)) one = up;
    return one;
  };
  const around = sourcesAround(scope);
  const [anchor] = around;
  const link = (sources: Iterable<Source>): void => {
    let first: Source | undefined;
    for (const source of sources) {
      // The row of the query around is one row, whichever of its tables a condition names.
      const own = scope.sources.includes(source) ? source : around.has(source) ? anchor : undefined;
      if (!own) continue;
      const root = rootOf(own);
      if (first && first !== root) group.set(root, first);
      else first = root;
    }
  };
  let incomplete = false;
  for (const { clause, expression } of ownExpressions(scope.query)) {
    if (clause !== 'where' && clause !== 'on' && clause !== 'having') continue;
    for (const part of conjuncts(expression)) {
      const read = sourcesRead(part, scope, clause, all);
      if (read) link(read);
      else incomplete = true;
    }
  }
  for (const item of fromItems(scope.query)) {
    for (const join of joins(item)) {
      if (join.natural || join.using.length > 0)
        link([...sourcesIn(join.left, scope), ...sourcesIn(join.right, scope)]);
    }
  }
  return { connects: (a, b) => rootOf(a) === rootOf(b), incomplete };
}

/** The sources of the queries around a subquery. */
function sourcesAround(scope: Scope): ReadonlySet<Source> {
  const around = new Set<Source>();
  for (let outer = scope.outer; outer; outer = outer.outer) for (const source of outer.sources) around.add(source);
  return around;
}

/** The sources that a FROM item of the scope joins. */
export function sourcesIn(item: FromItem, scope: Scope): readonly Source[] {
  const inside = new Set<FromItem>(leaves(item));
  return scope.sources.filter((source) => source.item !== undefined && inside.has(source.item));
}

/** A join that names no condition although its kind asks for one. */
export function lacksCondition(join: Join): boolean {
  return join.type !== 'cross' && !join.natural && !join.on && join.using.length === 0;
}

/** True for what depends on the row beside it, or gives rows of its own making: functions, LATERAL, APPLY. */
export function isExpansion(item: FromItem): boolean {
  return item.kind === 'function' || (item.kind === 'derived' && item.lateral);
}

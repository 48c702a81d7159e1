import type { ColumnReference, Expression, Star } from '../../../model/expression.ts';
import { type Clause, ownExpressions } from '../../../schema/names/clauses.ts';
import { eachExpression } from '../../../schema/names/expressions.ts';
import { findQualifier, resolveColumn } from '../../../schema/names/resolve.ts';
import type { Resolution, Scope, Source } from '../../../schema/names/scope.ts';

/** A column reference of a query with its meaning. */
export interface ResolvedReference {
  readonly scope: Scope;
  readonly clause: Clause;
  /** The clause's whole expression in which it stands. */
  readonly root: Expression;
  readonly reference: ColumnReference;
  readonly meaning: Resolution;
}

/** The column references of one query, without those of queries inside it. */
export function* referencesOf(scope: Scope): Generator<ResolvedReference> {
  for (const { clause, expression: root } of ownExpressions(scope.query)) {
    for (const reference of eachExpression(root)) {
      if (reference.kind !== 'column') continue;
      yield { scope, clause, root, reference, meaning: resolveColumn(scope, reference, clause) };
    }
  }
}

/** The scopes of a query and of all queries inside it. */
export function within(scope: Scope, all: readonly Scope[]): readonly Scope[] {
  return all.filter((one) => {
    for (let up: Scope | undefined = one; up; up = up.parent) if (up === scope) return true;
    return false;
  });
}

/** The sources that an expression of a scope reads, queries inside it included; undefined where a name in it cannot be told. */
export function sourcesRead(
  expression: Expression,
  scope: Scope,
  clause: Clause,
  all: readonly Scope[],
): ReadonlySet<Source> | undefined {
  const found = new Set<Source>();
  const add = (at: Scope, reference: ColumnReference, meaning: Resolution): boolean => {
    const source = meaning.kind === 'missing' ? qualifiedSource(at, reference) : sourceOf(meaning);
    if (source) found.add(source);
    return source !== undefined || meaning.kind === 'item';
  };
  for (const one of eachExpression(expression)) {
    if (one.kind === 'column' && !add(scope, one, resolveColumn(scope, one, clause))) return undefined;
    const query = one.kind === 'subquery' || one.kind === 'in' ? one.query : undefined;
    const inner = query && scope.scopeOf(query);
    if (!inner) continue;
    for (const nested of within(inner, all)) {
      for (const { reference, meaning } of referencesOf(nested)) if (!add(nested, reference, meaning)) return undefined;
    }
  }
  return found;
}

function sourceOf(meaning: Resolution): Source | undefined {
  return meaning.kind === 'column' || meaning.kind === 'row' ? meaning.source : undefined;
}

/** The source that the qualifier names of a column which its table no longer has, or has not yet. */
function qualifiedSource(scope: Scope, { parts }: ColumnReference): Source | undefined {
  const qualifier = parts.at(-2)?.name;
  return qualifier === undefined ? undefined : findQualifier(scope, qualifier, parts.at(-3)?.name)?.source;
}

/** The stars of one query's select list, RETURNING and calls. */
export function* starsOf(scope: Scope): Generator<Star> {
  for (const { expression: root } of ownExpressions(scope.query)) {
    for (const one of eachExpression(root)) if (one.kind === 'star') yield one;
  }
}

/** The source that a qualified star names. */
export function sourceOfStar(scope: Scope, star: Star): Source | undefined {
  const qualifier = star.qualifier.at(-1)?.name;
  return qualifier === undefined ? undefined : findQualifier(scope, qualifier, star.qualifier.at(-2)?.name)?.source;
}

import type { Expression } from '../../../model/expression.ts';
import { type ColumnUse, columnUses } from '../../../schema/names/column-uses.ts';
import { conjuncts, eachExpression } from '../../../schema/names/expressions.ts';
import { resolveColumn } from '../../../schema/names/resolve.ts';
import type { Scope, Source } from '../../../schema/names/scope.ts';
import type { Span } from '../../../text/span.ts';
import { isGiven } from '../queries/keys.ts';
import type { ColumnTest } from './column-test.ts';

/** What the clauses of one query test of each of its base tables, by FROM item. */
export function testsBySource(scope: Scope): ReadonlyMap<Source, readonly ColumnTest[]> {
  const found = new Map<Source, ColumnTest[]>();
  for (const use of columnUses(scope)) {
    if (use.scope !== scope) continue;
    const test = testOf(use, scope);
    const known = found.get(use.source);
    if (known) known.push(test);
    else found.set(use.source, [test]);
  }
  return found;
}

function testOf(use: ColumnUse, scope: Scope): ColumnTest {
  const { other, otherTable } = comparedWith(use, scope);
  return {
    column: use.name,
    kind: use.kind,
    clause: use.clause,
    conjunct: isConjunct(use, scope),
    with: other,
    ...(otherTable ? { otherTable } : {}),
    at: placeOf(use),
    ...(use.predicate ? { predicate: use.predicate } : {}),
  };
}

/** The columns of USING have no reference of their own: the joined table stands for them. */
function placeOf({ reference, source, join }: ColumnUse): Span {
  return reference?.span ?? source.item?.span ?? join?.span ?? { start: 0, end: 0 };
}

/** The ON of an outer join holds for every row that is looked up in the table that it adds, and for those of the other side it does not. */
function isConjunct(use: ColumnUse, scope: Scope): boolean {
  if (use.required) return true;
  const { join, predicate, source } = use;
  if (!join || source.optionalIn === undefined) return false;
  if (predicate === undefined) return join.using.length > 0;
  return source.optionalIn === join && scope === use.scope && conjuncts(join.on).includes(predicate);
}

function comparedWith(
  { predicate, other, join, source }: ColumnUse,
  scope: Scope,
): { readonly other: ColumnTest['with']; readonly otherTable?: ColumnTest['otherTable'] } {
  if (predicate === undefined) return { other: join ? 'column' : 'other' };
  switch (predicate.kind) {
    case 'in':
      return {
        other: predicate.query || predicate.list?.every((one) => isKnownBefore(one, scope)) ? 'value' : 'other',
      };
    case 'subquery':
      return { other: 'value' };
    case 'between':
      return { other: [predicate.low, predicate.high].every((one) => isKnownBefore(one, scope)) ? 'value' : 'other' };
    default:
      break;
  }
  if (!other) return { other: 'other' };
  if (isKnownBefore(other, scope)) return { other: 'value' };
  if (other.kind !== 'column') return { other: 'other' };
  const meaning = resolveColumn(scope, other, 'where');
  if (meaning.kind !== 'column' || meaning.source.kind !== 'table' || meaning.source === source)
    return { other: 'other' };
  const { table } = meaning.source;
  return { other: 'column', ...(table ? { otherTable: table } : {}) };
}

/** A value that no table of the query itself gives: literals, parameters, variables, and columns of the query around it. */
function isKnownBefore(expression: Expression, scope: Scope): boolean {
  if (isGiven(expression)) return true;
  for (const one of eachExpression(expression)) {
    if (one.kind !== 'column') continue;
    const meaning = resolveColumn(scope, one, 'where');
    const isOuter = meaning.kind === 'column' && meaning.levels > 0;
    const isVariable = meaning.kind === 'unknown' && scope.context.variables !== 'none' && one.parts.length <= 2;
    if (!isOuter && !isVariable && !(meaning.kind === 'column' && meaning.source.kind === 'row')) return false;
  }
  return true;
}

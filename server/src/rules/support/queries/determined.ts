import type { Expression } from '../../../model/expression.ts';
import { requiredConditions } from '../../../schema/names/nullability.ts';
import { resolveColumn } from '../../../schema/names/resolve.ts';
import type { Scope, Source } from '../../../schema/names/scope.ts';
import { conjuncts, eachExpression } from '../expressions.ts';
import { fromItems, joins } from '../queries.ts';
import { isGiven, isKeyOf } from './keys.ts';

/** A column of a source; undefined for other expressions. */
interface Place {
  readonly source: Source;
  readonly name: string;
}

/**
 * Which columns of a query have one value in each group: those that are grouped, those equated with them or with constants, and all columns of a
 * source of which a key is decided (MySQL manual, 14.19.4 “Detection of Functional Dependence”).
 */
export class Determined {
  /** True where a grouped name cannot be told, so that it may decide anything. */
  readonly isOpen: boolean;
  readonly #columns = new Map<Source, Set<string>>();
  readonly #whole = new Set<Source>();
  readonly #scope: Scope;

  constructor(scope: Scope, groups: readonly Expression[]) {
    this.#scope = scope;
    this.isOpen = groups.some((group) =>
      [...eachExpression(group)].some(
        (one) => one.kind === 'column' && resolveColumn(scope, one, 'where').kind === 'unknown',
      ),
    );
    for (const group of groups) this.#add(this.#placeOf(group));
    this.#close();
  }

  decides(source: Source, column: string): boolean {
    return this.#whole.has(source) || (this.#columns.get(source)?.has(column.toLowerCase()) ?? false);
  }

  #placeOf(expression: Expression): Place | undefined {
    if (expression.kind !== 'column') return undefined;
    const meaning = resolveColumn(this.#scope, expression, 'where');
    if (meaning.kind !== 'column' || meaning.levels > 0) return undefined;
    return { source: meaning.source, name: (expression.parts.at(-1)?.name ?? '').toLowerCase() };
  }

  #add(place: Place | undefined): boolean {
    if (!place || this.decides(place.source, place.name)) return false;
    const columns = this.#columns.get(place.source) ?? new Set();
    columns.add(place.name);
    this.#columns.set(place.source, columns);
    if (isKeyOf(place.source, columns)) this.#whole.add(place.source);
    return true;
  }

  /** Follows equations until nothing more comes of them. */
  #close(): void {
    const equations = this.#equations();
    let changed = true;
    while (changed) {
      changed = false;
      for (const [left, right] of equations) {
        const a = this.#placeOf(left);
        const b = this.#placeOf(right);
        if (a && (isGiven(right) || (b && this.decides(b.source, b.name)))) changed = this.#add(a) || changed;
        if (b && (isGiven(left) || (a && this.decides(a.source, a.name)))) changed = this.#add(b) || changed;
      }
      for (const { left, right, name } of this.#shared()) {
        const either = this.decides(left, name) || this.decides(right, name);
        if (either)
          changed = [this.#add({ source: left, name }), this.#add({ source: right, name })].includes(true) || changed;
      }
    }
  }

  /** `a = b` in WHERE and in ON, outer joins included: an outer join's row is decided by the row that it is joined to. */
  #equations(): readonly (readonly [Expression, Expression])[] {
    const conditions = [...requiredConditions(this.#scope)];
    for (const item of fromItems(this.#scope.query)) {
      for (const join of joins(item))
        if (join.type === 'left' || join.type === 'right') conditions.push(...conjuncts(join.on));
    }
    return conditions.flatMap((one) =>
      one.kind === 'binary' && (one.operator === '=' || one.operator === '==') ? [[one.left, one.right] as const] : [],
    );
  }

  #shared(): readonly { readonly left: Source; readonly right: Source; readonly name: string }[] {
    return fromItems(this.#scope.query).flatMap((item) =>
      joins(item).flatMap((join) => {
        const left = this.#scope.sources.find((source) => source.item === join.left);
        const right = this.#scope.sources.find((source) => source.item === join.right);
        return left && right ? join.using.map((column) => ({ left, right, name: column.name.toLowerCase() })) : [];
      }),
    );
  }
}

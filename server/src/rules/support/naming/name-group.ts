import { CASE_STYLES, type CaseStyle, follows, stylesOf } from './case-styles.ts';

/** Names of one kind, by what the convention is asked of (`bare`), with how many of them follow which convention; names come and go at the cost of their number. */
export class NameGroup<Name extends { readonly bare: string }> {
  readonly #byName = new Map<string, Set<Name>>();
  readonly #following = new Map<CaseStyle, number>();
  /** The different names that do not follow the style that was asked for last. */
  #others: { readonly style: CaseStyle; readonly names: Set<string> } | undefined;
  /** How many names there are, equal ones included. */
  total = 0;

  add(one: Name): void {
    const same = this.#byName.get(one.bare);
    this.total++;
    if (same) same.add(one);
    else {
      this.#byName.set(one.bare, new Set([one]));
      this.#count(one.bare, 1);
    }
  }

  /** The name must have been added. */
  remove(one: Name): void {
    const same = this.#byName.get(one.bare);
    if (!same?.delete(one)) return;
    this.total--;
    if (same.size > 0) return;
    this.#byName.delete(one.bare);
    this.#count(one.bare, -1);
  }

  /** How many different names there are. */
  get distinct(): number {
    return this.#byName.size;
  }

  /** How many different names follow a convention. */
  following(style: CaseStyle): number {
    return this.#following.get(style) ?? 0;
  }

  /** The names that do not follow a convention. */
  *notFollowing(style: CaseStyle): Generator<Name> {
    if (this.#others?.style !== style) {
      this.#others = { style, names: new Set([...this.#byName.keys()].filter((name) => !follows(name, style))) };
    }
    for (const name of this.#others.names) yield* this.#byName.get(name) ?? [];
  }

  #count(name: string, by: 1 | -1): void {
    for (const style of stylesOf(name)) this.#following.set(style, this.following(style) + by);
    if (!this.#others || follows(name, this.#others.style)) return;
    if (by > 0) this.#others.names.add(name);
    else this.#others.names.delete(name);
  }

  /** The convention that most of the different names follow; of two that as many follow the one that stands first in `preferred`. */
  majority(preferred: readonly CaseStyle[]): Convention | undefined {
    const count = this.distinct;
    let best: Convention | undefined;
    for (const style of [...preferred, ...CASE_STYLES.filter((one) => !preferred.includes(one))]) {
      const share = this.following(style) / count;
      if (count > 0 && (!best || share > best.share)) best = { style, share, count };
    }
    return best;
  }
}

/** What the names of one kind follow, and how clearly. */
export interface Convention {
  readonly style: CaseStyle;
  /** The share of the names that follow it, from 0 to 1. */
  readonly share: number;
  /** How many names there are. */
  readonly count: number;
}

/** The total length of the lists that are kept: those of a long statement, or of some hundred usual ones. */
const LENGTH_AT_MOST = 20_000;

/**
 * Lists that were worked out of immutable objects lately. All rules of queries walk a statement before the next statement is looked at, so
 * what the first of them walks need not be walked again by the others, nor kept for longer.
 */
export class RecentLists<About extends object, Item> {
  readonly #known = new Map<About, readonly Item[]>();
  #length = 0;

  of(about: About, compute: (about: About) => readonly Item[]): readonly Item[] {
    let list = this.#known.get(about);
    if (!list) {
      list = compute(about);
      this.#length += list.length + 1;
      if (this.#length > LENGTH_AT_MOST) {
        this.#known.clear();
        this.#length = list.length + 1;
      }
      this.#known.set(about, list);
    }
    return list;
  }
}

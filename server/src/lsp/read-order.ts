import { ancestorsOf } from '../workspace/path.ts';

/**
 * The order in which reads of the disk began. They end in any order, and one that began earlier must not undo what a later one found: the
 * file may have changed, come or gone in between.
 */
export class ReadOrder {
  #begun = 0;
  readonly #taken = new Map<string, number>();

  /** The number of a read that begins now, before the disk is looked at. */
  begin(): number {
    this.#begun++;
    return this.#begun;
  }

  /** True where what a read found of a file or folder counts; false where a later read has told already, of it or of a folder above it. */
  take(key: string, read: number): boolean {
    if (ancestorsOf(key).some((one) => read < (this.#taken.get(one) ?? 0))) return false;
    this.#taken.set(key, read);
    return true;
  }
}

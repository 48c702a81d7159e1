import type { FoldMemory, RecordedMap } from './fold-memory.ts';

interface Version<V> {
  readonly moment: number;
  readonly value: V | undefined;
}

/**
 * A map that remembers what each key held at every moment, and can forget everything from some moment on.
 *
 * Moments are numbers that never fall between two calls of {@link set}, except through {@link forget}. Reading the past
 * is a binary search in one key's history; forgetting costs as much as the changes forgotten; nothing is ever copied.
 */
export class VersionedMap<V> implements RecordedMap {
  readonly #histories = new Map<string, Version<V>[]>();
  readonly #log: { readonly moment: number; readonly key: string }[] = [];
  #sortedKeys: readonly string[] | undefined;
  readonly #memory: FoldMemory | undefined;
  readonly #equal: (a: V, b: V) => boolean;

  /** What is asked and changed is noted in `memory`; `equal` says when two values are as good as each other, identity where it is left out. */
  constructor(memory?: FoldMemory, equal: (a: V, b: V) => boolean = Object.is) {
    this.#memory = memory;
    this.#equal = equal;
  }

  /** The value that the key holds now. */
  get(key: string): V | undefined {
    const value = this.peek(key);
    this.#memory?.noteRead(this, key, value);
    return value;
  }

  peek(key: string): V | undefined {
    return this.#histories.get(key)?.at(-1)?.value;
  }

  same(a: V | undefined, b: V | undefined): boolean {
    return a === b || (a !== undefined && b !== undefined && this.#equal(a, b));
  }

  write(key: string, value: V | undefined, moment: number): void {
    this.set(key, value, moment);
  }

  /** The value that the key held before everything that happened at `moment` or later. */
  before(moment: number, key: string): V | undefined {
    const history = this.#histories.get(key);
    return history && valueBefore(history, moment);
  }

  /** Gives the key a value, or removes it by `undefined`. */
  set(key: string, value: V | undefined, moment: number): void {
    this.#memory?.noteWrite(this, key, value);
    let history = this.#histories.get(key);
    if (!history) {
      if (value === undefined) return;
      history = [];
      this.#histories.set(key, history);
      this.#sortedKeys = undefined;
    }
    const last = history.at(-1);
    if (last?.value === value) return;
    if (last?.moment === moment) {
      history[history.length - 1] = { moment, value };
      return;
    }
    history.push({ moment, value });
    this.#log.push({ moment, key });
  }

  /** The values that the key was given at `moment` or later, in order; `undefined` where it was removed. */
  valuesSince(moment: number, key: string): readonly (V | undefined)[] {
    const history = this.#histories.get(key) ?? [];
    const first = history.findIndex((version) => version.moment >= moment);
    return first < 0 ? [] : history.slice(first).map((version) => version.value);
  }

  /** Undoes every change made at `moment` or later, and says which keys had any. */
  forget(moment: number): ReadonlySet<string> {
    const touched = new Set<string>();
    for (let last = this.#log.at(-1); last && last.moment >= moment; last = this.#log.at(-1)) {
      this.#log.pop();
      touched.add(last.key);
      const history = this.#histories.get(last.key);
      history?.pop();
      if (history?.length !== 0) continue;
      this.#histories.delete(last.key);
      this.#sortedKeys = undefined;
    }
    return touched;
  }

  /** The keys that were changed at `moment` or later. */
  changedSince(moment: number): ReadonlySet<string> {
    const touched = new Set<string>();
    for (let index = this.#log.length - 1; index >= 0; index--) {
      const entry = this.#log[index];
      if (!entry || entry.moment < moment) break;
      touched.add(entry.key);
    }
    return touched;
  }

  /** Gives every key changed at `moment` or later its earlier value again, as a change that happens at `now`. */
  restore(moment: number, now: number): void {
    this.#memory?.noteUnrepeatable();
    for (const key of this.changedSince(moment)) this.set(key, this.before(moment, key), now);
  }

  /** The values before `moment`, in the order of their keys. */
  *valuesBefore(moment: number): Generator<V> {
    for (const key of this.#keys()) {
      const value = this.before(moment, key);
      if (value !== undefined) yield value;
    }
  }

  /** The current values, in the order of their keys. */
  *values(): Generator<V> {
    this.#memory?.noteUnrepeatable();
    for (const key of this.#keys()) {
      const value = this.peek(key);
      if (value !== undefined) yield value;
    }
  }

  #keys(): readonly string[] {
    this.#sortedKeys ??= [...this.#histories.keys()].sort();
    return this.#sortedKeys;
  }
}

function valueBefore<V>(history: readonly Version<V>[], moment: number): V | undefined {
  let low = 0;
  let high = history.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((history[middle]?.moment ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return history[low - 1]?.value;
}

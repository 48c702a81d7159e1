import type { FoldMemory, RecordedMap } from './fold-memory.ts';

interface Version<V> {
  readonly moment: number;
  readonly value: V | undefined;
}

/** Where in a history somebody stands: what is later is not seen. Several maps share one. */
export interface Clock {
  /** Infinity at the end of the history. */
  now: number;
}

/** A key that was given another value at a moment than it had been given then. */
export interface Difference<V> {
  readonly key: string;
  readonly moment: number;
  /** Undefined where the key was not given a value then. */
  readonly before: { readonly value: V | undefined } | undefined;
  readonly after: { readonly value: V | undefined } | undefined;
}

interface JournalEntry<V> {
  /** The last value of the key. */
  readonly final: V | undefined;
  readonly versions: Map<number, Version<V> | undefined>;
}

/**
 * A map that remembers what each key held at every moment, and can forget everything from some moment on.
 *
 * Reading the past is a binary search in one key's history; forgetting costs as much as the changes forgotten; nothing is ever
 * copied. Changes are best made in the order of their moments; a change in the past has to move what is later.
 */
export class VersionedMap<V> implements RecordedMap {
  readonly #histories = new Map<string, Version<V>[]>();
  readonly #log: { readonly moment: number; readonly key: string }[] = [];
  #sortedKeys: readonly string[] | undefined;
  readonly #memory: FoldMemory | undefined;
  readonly #equal: (a: V, b: V) => boolean;
  readonly #clock: Clock;
  #journal: Map<string, JournalEntry<V>> | undefined;

  /** What is asked and changed is noted in `memory`; `equal` says when two values are as good as each other, identity where it is left out. */
  constructor(memory?: FoldMemory, equal: (a: V, b: V) => boolean = Object.is, clock: Clock = { now: Infinity }) {
    this.#memory = memory;
    this.#equal = equal;
    this.#clock = clock;
  }

  /** The value that the key holds now. */
  get(key: string): V | undefined {
    const value = this.peek(key);
    this.#memory?.noteRead(this, key, value);
    return value;
  }

  peek(key: string): V | undefined {
    const history = this.#histories.get(key);
    const last = history?.at(-1);
    if (!history || !last) return undefined;
    return last.moment <= this.#clock.now ? last.value : valueBefore(history, afterwards(this.#clock.now));
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
    const end = (history.at(-1)?.moment ?? 0) <= moment ? history.length : firstSince(history, afterwards(moment));
    const last = history[end - 1];
    if (last?.value === value) return;
    this.#note(key, history, moment);
    if (last?.moment === moment) {
      history[end - 1] = { moment, value };
      return;
    }
    history.splice(end, 0, { moment, value });
    const place =
      (this.#log.at(-1)?.moment ?? 0) <= moment ? this.#log.length : firstSince(this.#log, afterwards(moment));
    this.#log.splice(place, 0, { moment, key });
  }

  /** Takes back what the key was given at a moment, if it was. */
  erase(key: string, moment: number): void {
    const history = this.#histories.get(key);
    const index = history ? firstSince(history, moment) : 0;
    if (!history || history[index]?.moment !== moment) return;
    this.#note(key, history, moment);
    history.splice(index, 1);
    for (let place = firstSince(this.#log, moment); this.#log[place]?.moment === moment; place++) {
      if (this.#log[place]?.key !== key) continue;
      this.#log.splice(place, 1);
      return;
    }
  }

  /** True where the key was given a value, or removed, at that very moment. */
  isGivenAt(moment: number, key: string): boolean {
    const history = this.#histories.get(key) ?? [];
    return history[firstSince(history, moment)]?.moment === moment;
  }

  /** From here on it is known what changes in the past make different, see {@link endJournal}. */
  startJournal(): void {
    this.#journal = new Map();
  }

  /** What is different from when the journal was started. */
  get differences(): readonly Difference<V>[] {
    const found: Difference<V>[] = [];
    for (const [key, { versions }] of this.#journal ?? []) {
      const history = this.#histories.get(key) ?? [];
      for (const [moment, before] of versions) {
        const version = history[firstSince(history, moment)];
        const after = version?.moment === moment ? version : undefined;
        if (after?.value !== before?.value || !after !== !before) found.push({ key, moment, before, after });
      }
    }
    return found;
  }

  /** True where what the key was given at that moment is not what it was when the journal was started. */
  differsAt(moment: number, key: string): boolean {
    const versions = this.#journal?.get(key)?.versions;
    if (!versions?.has(moment)) return false;
    const before = versions.get(moment);
    const history = this.#histories.get(key) ?? [];
    const version = history[firstSince(history, moment)];
    const after = version?.moment === moment ? version : undefined;
    return after?.value !== before?.value || !after !== !before;
  }

  /** The keys whose last value is another one, with it, since the journal was started; it ends here. */
  endJournal(): ReadonlyMap<string, V | undefined> {
    const different = new Map<string, V | undefined>();
    for (const [key, { final }] of this.#journal ?? []) {
      const history = this.#histories.get(key);
      const now = history?.at(-1)?.value;
      if (now !== final) different.set(key, now);
      if (history?.length !== 0) continue;
      this.#histories.delete(key);
      this.#sortedKeys = undefined;
    }
    this.#journal = undefined;
    return different;
  }

  /** Notes what the key had been given at a moment, before that is changed. */
  #note(key: string, history: readonly Version<V>[], moment: number): void {
    if (!this.#journal) return;
    let entry = this.#journal.get(key);
    if (!entry) {
      entry = { final: history.at(-1)?.value, versions: new Map() };
      this.#journal.set(key, entry);
    }
    if (entry.versions.has(moment)) return;
    const version = history[firstSince(history, moment)];
    entry.versions.set(moment, version?.moment === moment ? version : undefined);
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
    this.#memory?.noteWide();
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
    this.#memory?.noteWide();
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
  return history[firstSince(history, moment) - 1]?.value;
}

/** The index of the first entry at that moment or later; the entries are in order. */
function firstSince(entries: readonly { readonly moment: number }[], moment: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.moment ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moments are whole numbers. */
function afterwards(moment: number): number {
  return moment + 1;
}

import { type RecordedMap, type Recording, type Step, touchedBy } from './fold-memory.ts';

/** Which steps of a history asked about, or changed, which keys of the schema, in the order in which they run. */
export class StepIndex {
  readonly #steps = new Map<number, Step>();
  readonly #moments = new Map<RecordedMap, Map<string, number[]>>();
  /** The moments of the steps that look at all keys of a map. */
  readonly #wide = new Set<number>();

  add(moment: number, step: Step, recording: Recording | undefined): void {
    this.#steps.set(moment, step);
    if (!recording) return;
    if (recording.wide) this.#wide.add(moment);
    for (const [map, key] of touchedBy(recording)) {
      const moments = this.#of(map, key);
      const place = (moments.at(-1) ?? -1) < moment ? moments.length : firstAfter(moments, moment);
      if (moments[place - 1] !== moment) moments.splice(place, 0, moment);
    }
  }

  remove(moment: number, recording: Recording | undefined): void {
    this.#steps.delete(moment);
    this.#wide.delete(moment);
    if (!recording) return;
    for (const [map, key] of touchedBy(recording)) {
      const moments = this.#of(map, key);
      const index = firstAfter(moments, moment) - 1;
      if (moments[index] === moment) moments.splice(index, 1);
      if (moments.length === 0) this.#moments.get(map)?.delete(key);
    }
  }

  step(moment: number): Step | undefined {
    return this.#steps.get(moment);
  }

  /** The first step behind a moment that asked about the key or changed it. */
  next(map: RecordedMap, key: string, after: number): number | undefined {
    const moments = this.#moments.get(map)?.get(key) ?? [];
    return moments[firstAfter(moments, after)];
  }

  /** True where a step behind that moment looks at all keys of a map, so that any change may concern it. */
  isWideAfter(moment: number): boolean {
    for (const one of this.#wide) if (one > moment) return true;
    return false;
  }

  #of(map: RecordedMap, key: string): number[] {
    let keys = this.#moments.get(map);
    if (!keys) {
      keys = new Map();
      this.#moments.set(map, keys);
    }
    let moments = keys.get(key);
    if (!moments) {
      moments = [];
      keys.set(key, moments);
    }
    return moments;
  }
}

/** The index of the first moment behind that one; they are in order. */
function firstAfter(moments: readonly number[], moment: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) <= moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Statement } from '../model/statement.ts';
import { sameStructure } from './same-structure.ts';

/** A map of the schema state, as the recorder sees it. */
export interface RecordedMap {
  /** What the key holds now, without that being noted as a question. */
  peek(key: string): unknown;
  write(key: string, value: unknown, moment: number): void;
  erase(key: string, moment: number): void;
  /** See `VersionedMap`. */
  before(moment: number, key: string): unknown;
  isGivenAt(moment: number, key: string): boolean;
  differsAt(moment: number, key: string): boolean;
  /** Whether an answer is as good as the one it was before. */
  same(a: unknown, b: unknown): boolean;
}

interface Entry {
  readonly map: RecordedMap;
  readonly key: string;
  readonly value: unknown;
}

/** What folding one statement asked of the schema and what it changed. */
export class Recording {
  readonly reads: Entry[] = [];
  /** The last value of each key that was changed. */
  readonly writes: Entry[] = [];
  readonly #known = new Map<RecordedMap, Set<string>>();
  readonly #written = new Map<RecordedMap, Map<string, number>>();
  /** False once the statement did something that depends on more than answers about single keys. */
  repeatable = true;
  /** True once the statement looked at all keys of a map, or at what has changed since a moment. */
  wide = false;

  read(map: RecordedMap, key: string, value: unknown): void {
    if (this.#firstOf(map, key)) this.reads.push({ map, key, value });
  }

  write(map: RecordedMap, key: string, value: unknown): void {
    this.#firstOf(map, key);
    let places = this.#written.get(map);
    if (!places) {
      places = new Map();
      this.#written.set(map, places);
    }
    const place = places.get(key) ?? this.writes.length;
    places.set(key, place);
    this.writes[place] = { map, key, value };
  }

  /** The keys that were asked for or changed, each once. */
  *touched(): Generator<readonly [RecordedMap, string]> {
    for (const [map, keys] of this.#known) for (const key of keys) yield [map, key];
  }

  /** What the key was left with, or undefined where it was not changed. */
  written(map: RecordedMap, key: string): unknown {
    const place = this.#written.get(map)?.get(key);
    return place === undefined ? undefined : this.writes[place]?.value;
  }

  #firstOf(map: RecordedMap, key: string): boolean {
    let keys = this.#known.get(map);
    if (!keys) {
      keys = new Set();
      this.#known.set(map, keys);
    }
    const first = !keys.has(key);
    keys.add(key);
    return first;
  }
}

/** Something that is folded: a statement, or the start of a file's session before its first statement. */
export interface Step {
  readonly statement: Statement;
  readonly startsSession: boolean;
}

/**
 * Remembers what folding each statement asked and changed. A statement that meets the same answers again is not folded but
 * replayed, so that tables which an edit further up does not concern stay the same objects, and whatever was concluded
 * from them still holds.
 */
export class FoldMemory {
  readonly #statements = new WeakMap<Statement, Recording>();
  readonly #sessions = new WeakMap<Statement, Recording>();
  #current: Recording | undefined;

  /** What the step did the last time. */
  recording(step: Step): Recording | undefined {
    return this.#recordings(step).get(step.statement);
  }

  /** Runs `fold`, or replays what it did the last time. Returns true where it was replayed. */
  run(step: Step, moment: number, fold: () => void): boolean {
    const known = this.recording(step);
    if (known?.repeatable && known.reads.every(({ map, key, value }) => map.same(map.peek(key), value))) {
      replay(known, moment);
      return true;
    }
    this.record(step, moment, fold);
    return false;
  }

  /** The same where the step has been run at that very moment before, and what it did may still be there. */
  runAgain(step: Step, moment: number, fold: () => void): boolean {
    const known = this.recording(step);
    for (const { map, key } of known?.writes ?? []) map.erase(key, moment);
    const holds = (read: Entry, now: unknown): boolean =>
      now === read.value || (known?.repeatable === true && read.map.same(now, read.value));
    if (known && !known.wide && known.reads.every((read) => holds(read, read.map.peek(read.key)))) {
      replay(known, moment);
      return true;
    }
    this.record(step, moment, fold);
    return false;
  }

  /** Runs `fold`, whatever it did the last time. */
  record(step: Step, moment: number, fold: () => void): void {
    const known = this.recording(step);
    const recording = new Recording();
    this.#current = recording;
    try {
      fold();
    } finally {
      this.#current = undefined;
    }
    if (known) keepEqualValues(recording, known, moment);
    this.#recordings(step).set(step.statement, recording);
  }

  #recordings({ startsSession }: Step): WeakMap<Statement, Recording> {
    return startsSession ? this.#sessions : this.#statements;
  }

  noteRead(map: RecordedMap, key: string, value: unknown): void {
    this.#current?.read(map, key, value);
  }

  noteWrite(map: RecordedMap, key: string, value: unknown): void {
    this.#current?.write(map, key, value);
  }

  /** What the statement under way does depends on the moments at which other things happened. */
  noteUnrepeatable(): void {
    if (this.#current) this.#current.repeatable = false;
  }

  /** The statement under way looked at a whole map. */
  noteWide(): void {
    this.noteUnrepeatable();
    if (this.#current) this.#current.wide = true;
  }
}

function replay({ writes }: Recording, moment: number): void {
  for (const { map, key, value } of writes) map.write(key, value, moment);
}

/**
 * Where a statement made again what it had made before (what it refers to changed, but not in a way that shows), the earlier
 * objects are kept, so that the change goes no further.
 */
function keepEqualValues(recording: Recording, earlier: Recording, moment: number): void {
  for (const [index, { map, key, value }] of recording.writes.entries()) {
    const old = earlier.written(map, key);
    if (old === value || !sameStructure(old, value)) continue;
    map.write(key, old, moment);
    recording.writes[index] = { map, key, value: old };
  }
}

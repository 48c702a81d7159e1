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

/**
 * What folding one statement asked of the schema and what it changed. There is one for each statement of a workspace, so that it holds lists
 * and no more.
 */
export interface Recording {
  /** The keys that were asked for before they were changed, each once. */
  readonly reads: readonly Entry[];
  /** The last value of each key that was changed. */
  readonly writes: readonly Entry[];
  /** False where the statement did something that depends on more than answers about single keys. */
  readonly repeatable: boolean;
  /** True where the statement looked at all keys of a map, or at what has changed since a moment. */
  readonly wide: boolean;
}

/** The keys that were asked for or changed; some of them twice. */
export function* touchedBy({ reads, writes }: Recording): Generator<readonly [RecordedMap, string]> {
  for (const { map, key } of reads) yield [map, key];
  for (const { map, key } of writes) yield [map, key];
}

const NO_ENTRIES: readonly Entry[] = [];

/** Notes what folding a statement asks and changes while it does. */
class Recorder {
  readonly #reads: Entry[] = [];
  readonly #writes: Entry[] = [];
  readonly #known = new Map<RecordedMap, Set<string>>();
  readonly #written = new Map<RecordedMap, Map<string, number>>();
  repeatable = true;
  wide = false;

  read(map: RecordedMap, key: string, value: unknown): void {
    if (this.#firstOf(map, key)) this.#reads.push({ map, key, value });
  }

  write(map: RecordedMap, key: string, value: unknown): void {
    this.#firstOf(map, key);
    let places = this.#written.get(map);
    if (!places) {
      places = new Map();
      this.#written.set(map, places);
    }
    const place = places.get(key) ?? this.#writes.length;
    places.set(key, place);
    this.#writes[place] = { map, key, value };
  }

  /**
   * The recording of what has been folded. Where the statement made again what it had made before (what it refers to changed, but not in a
   * way that shows), the earlier objects are kept, so that the change goes no further.
   */
  finish(earlier: Recording | undefined, moment: number): Recording {
    if (earlier) this.#keepEqualValues(earlier.writes, moment);
    return {
      reads: withoutRoom(this.#reads),
      writes: withoutRoom(this.#writes),
      repeatable: this.repeatable,
      wide: this.wide,
    };
  }

  #keepEqualValues(earlier: readonly Entry[], moment: number): void {
    for (const { map, key, value: old } of earlier) {
      const place = this.#written.get(map)?.get(key);
      const now = place === undefined ? undefined : this.#writes[place];
      if (place === undefined || !now || now.value === old || !sameStructure(old, now.value)) continue;
      map.write(key, old, moment);
      this.#writes[place] = { map, key, value: old };
    }
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

/** A list that has grown keeps room for more; a copy has none. */
function withoutRoom(entries: readonly Entry[]): readonly Entry[] {
  return entries.length === 0 ? NO_ENTRIES : entries.slice();
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
  #current: Recorder | undefined;

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
    const recorder = new Recorder();
    this.#current = recorder;
    try {
      fold();
    } finally {
      this.#current = undefined;
    }
    // Whoever writes from here on writes what is known.
    this.#recordings(step).set(step.statement, recorder.finish(known, moment));
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

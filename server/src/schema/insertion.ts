import { foldStatement } from './fold/fold-statement.ts';
import { startSession } from './fold/session.ts';
import type { RecordedMap, Step } from './fold-memory.ts';
import type { SchemaState } from './schema-state.ts';
import type { StepIndex } from './step-index.ts';

/** A step with its moment. */
export interface TimedStep {
  readonly moment: number;
  readonly step: Step;
}

/**
 * Puts steps in the place of others in the midst of a history, and brings what comes later up to date: only the steps behind them that asked
 * about something that is different by now are run again, and so on from what these change.
 */
export class Insertion {
  readonly #state: SchemaState;
  readonly #index: StepIndex;
  /** What is different, by the moment of the next step that has to do with it. */
  readonly #pending = new Map<number, (readonly [RecordedMap, string])[]>();
  /** The same moments, the latest first. */
  readonly #queue: number[] = [];
  /** How many statements were folded and not just replayed. */
  folded = 0;
  /** True where a step turned out to look at everything, so that the history has to be folded as a whole. */
  failed = false;

  constructor(state: SchemaState, index: StepIndex) {
    this.#state = state;
    this.#index = index;
  }

  /** `removed` and `added` stand between the same neighbours, each in order; they are not both empty. */
  run(removed: readonly TimedStep[], added: readonly TimedStep[]): void {
    const state = this.#state;
    const { memory } = state;
    const moments = [...removed, ...added].map(({ moment }) => moment);
    const first = Math.min(...moments);
    const last = Math.max(...moments);
    /** What each key held behind the steps before. */
    const held = new Map<RecordedMap, Map<string, unknown>>();
    const note = (map: RecordedMap, key: string, moment: number): void => {
      const known = held.get(map) ?? new Map<string, unknown>();
      held.set(map, known);
      if (!known.has(key)) known.set(key, map.before(moment, key));
    };
    for (const { step } of removed) {
      for (const { map, key } of memory.recording(step)?.writes ?? []) note(map, key, last + 1);
    }
    for (const { moment, step } of removed) {
      const recording = memory.recording(step);
      for (const { map, key } of recording?.writes ?? []) map.erase(key, moment);
      this.#index.remove(moment, recording);
    }
    for (const { moment, step } of added) {
      state.standAt(moment);
      const replayed = memory.run(step, moment, () => foldStep(state, step));
      this.#ran(step, moment, replayed);
      for (const { map, key } of memory.recording(step)?.writes ?? []) note(map, key, first);
    }
    for (const [map, keys] of held) {
      for (const [key, value] of keys) if (map.before(last + 1, key) !== value) this.#touch(map, key, last);
    }
    for (let moment = this.#queue.pop(); moment !== undefined && !this.failed; moment = this.#queue.pop()) {
      this.#runAgain(moment);
    }
    state.leavePast();
  }

  #runAgain(moment: number): void {
    const different = this.#pending.get(moment) ?? [];
    this.#pending.delete(moment);
    const step = this.#index.step(moment);
    if (!step) return;
    const { memory } = this.#state;
    const before = memory.recording(step);
    this.#index.remove(moment, before);
    this.#state.standAt(moment);
    const replayed = memory.runAgain(step, moment, () => foldStep(this.#state, step));
    this.#ran(step, moment, replayed);
    const after = memory.recording(step);
    for (const { map, key } of [...(before?.writes ?? []), ...(after?.writes ?? [])]) {
      if (map.differsAt(moment, key)) this.#touch(map, key, moment);
    }
    // What the step did not give a value goes on being different behind it.
    for (const [map, key] of different) if (!map.isGivenAt(moment, key)) this.#touch(map, key, moment);
  }

  #ran(step: Step, moment: number, replayed: boolean): void {
    if (!replayed && !step.startsSession) this.folded++;
    const recording = this.#state.memory.recording(step);
    if (recording?.wide) this.failed = true;
    this.#index.add(moment, step, recording);
  }

  #touch(map: RecordedMap, key: string, after: number): void {
    const next = this.#index.next(map, key, after);
    if (next === undefined) return;
    const known = this.#pending.get(next);
    if (known) {
      if (!known.some(([oneMap, oneKey]) => oneMap === map && oneKey === key)) known.push([map, key]);
      return;
    }
    this.#pending.set(next, [[map, key]]);
    let place = this.#queue.length;
    while (place > 0 && (this.#queue[place - 1] ?? 0) < next) place--;
    this.#queue.splice(place, 0, next);
  }
}

/** Runs what a step stands for at the state's moment. */
export function foldStep(state: SchemaState, { statement, startsSession }: Step): void {
  if (startsSession) startSession(state);
  else foldStatement(state, statement);
}

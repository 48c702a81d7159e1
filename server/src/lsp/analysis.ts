import type { Engine, UpdateOptions } from '../lint/engine.ts';
import type { TextEdit } from '../model/fix.ts';
import { type ErrorLog, errorLine } from './guard.ts';

/** An engine that knows whether it is behind what it was given. */
export class Analysis {
  readonly engine: Engine;
  readonly #log: ErrorLog;
  #outdated = false;
  #updating: Promise<void> | undefined;
  #trial: Promise<void> | undefined;
  /** What came while something was tried out. */
  #waiting: ((engine: Engine) => void)[] = [];

  constructor(engine: Engine, log: ErrorLog) {
    this.engine = engine;
    this.#log = log;
  }

  /** Lets `apply` give the engine something new: a text, settings, deployed files. */
  change(apply: (engine: Engine) => void): void {
    this.#outdated = true;
    if (this.#trial) this.#waiting.push(apply);
    else apply(this.engine);
  }

  /** Resolves when the engine's findings are those of what it was given. Never rejects. */
  async bringUpToDate(options?: UpdateOptions): Promise<void> {
    while (this.#trial) await this.#trial;
    while (this.#outdated || this.#updating) {
      this.#updating ??= this.#update(options);
      await this.#updating;
    }
  }

  /**
   * Lets `work` apply edits to a file and look at the engine's findings after each, then puts its text back. Whoever waits for
   * {@link bringUpToDate} sees nothing of it, and what {@link change} is given meanwhile is taken in afterwards: it counts from the text
   * that the others know.
   *
   * @returns the text after the last edits
   */
  async tryOut(
    key: string,
    work: (apply: (edits: readonly TextEdit[]) => Promise<void>) => Promise<void>,
  ): Promise<string> {
    await this.bringUpToDate();
    let finish = () => {};
    this.#trial = new Promise((resolve) => {
      finish = resolve;
    });
    const original = this.engine.document(key)?.text ?? '';
    try {
      await work(async (edits) => {
        // From the last to the first, so that each edit leaves the places of the remaining ones alone.
        this.engine.editFile(key, edits.toReversed());
        await this.engine.update();
      });
      return this.engine.document(key)?.text ?? original;
    } finally {
      this.#trial = undefined;
      this.change((engine) => engine.setFile(key, original));
      for (const apply of this.#waiting.splice(0)) this.change(apply);
      finish();
    }
  }

  async #update(options: UpdateOptions | undefined): Promise<void> {
    this.#outdated = false;
    try {
      await this.engine.update(options);
    } catch (error) {
      this.#log.error(errorLine('analysis', error));
    } finally {
      this.#updating = undefined;
    }
  }
}

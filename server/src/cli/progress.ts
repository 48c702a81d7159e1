import type { CliHost } from './host.ts';

/** Short runs would only flicker. */
const QUIET_MS = 500;
const STEP_MS = 100;

/** A line on the terminal that counts files while a long check runs; nothing where standard error is no terminal. */
export class Progress {
  readonly #host: CliHost;
  readonly #total: number;
  readonly #started: number;
  #last = 0;
  #shown = false;

  constructor(host: CliHost, total: number) {
    this.#host = host;
    this.#total = total;
    this.#started = host.now();
  }

  show(done: number): void {
    const { stderr } = this.#host;
    const now = this.#host.now();
    if (!stderr.isTerminal || now - this.#started < QUIET_MS || now - this.#last < STEP_MS) return;
    this.#last = now;
    this.#shown = true;
    stderr.write(`\r\u001b[KReading ${done} of ${this.#total} files …`);
  }

  clear(): void {
    if (this.#shown) this.#host.stderr.write('\r\u001b[K');
    this.#shown = false;
  }
}

import type { Memento } from 'vscode';
import type { Exchange } from './messages.ts';

const KEY = 'schemawise.advisor.history';
/** Exchanges that are kept for a workspace; older ones are forgotten. */
const MOST_EXCHANGES = 30;

/** What was asked and answered in this workspace. It stays in the editor's own storage. */
export class History {
  readonly #storage: Memento;
  #exchanges: readonly Exchange[];

  constructor(storage: Memento) {
    this.#storage = storage;
    const kept = storage.get<readonly Exchange[]>(KEY);
    this.#exchanges = Array.isArray(kept) ? kept.filter((one) => typeof one?.question === 'string') : [];
  }

  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  get nextId(): number {
    return (this.#exchanges.at(-1)?.id ?? 0) + 1;
  }

  add(exchange: Exchange): void {
    this.#exchanges = [...this.#exchanges, exchange].slice(-MOST_EXCHANGES);
    void this.#storage.update(KEY, this.#exchanges);
  }

  clear(): void {
    this.#exchanges = [];
    void this.#storage.update(KEY, undefined);
  }
}

import { type Disposable, EventEmitter } from 'vscode';
import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';

/**
 * Loads and makes the client of the language server, without starting it.
 *
 * @param onRunning called each time the server has started
 */
export type Prepare = (onRunning: () => void) => Promise<BaseLanguageClient>;

interface Listener {
  readonly method: string;
  readonly listener: () => void;
}

/**
 * The language server as the features see it: asked by name, started by the first question, and simply without an answer where it cannot
 * run.
 */
export class Server implements Disposable {
  readonly #running = new EventEmitter<void>();
  readonly #listeners = new Set<Listener>();
  #make: Prepare | undefined;
  #client: BaseLanguageClient | undefined;
  #started: Promise<void> | undefined;

  /** Fires each time the server has started. */
  readonly onDidStart = this.#running.event;

  /** Says how the client is made, once something needs it. */
  prepare(make: Prepare): void {
    this.#make = make;
  }

  /** Starts the server, once. Rejects where it cannot be started; {@link restart} may be tried later. */
  start(): Promise<void> {
    this.#started ??= this.#startClient();
    return this.#started;
  }

  /** Ends the server if it runs, and starts it. */
  async restart(): Promise<void> {
    this.#started = this.#client ? restarted(this.#client) : this.#startClient();
    await this.#started;
  }

  onNotification(method: string, listener: () => void): Disposable {
    const one = { method, listener };
    this.#listeners.add(one);
    this.#client?.onNotification(method, () => this.#tell(one));
    return { dispose: () => void this.#listeners.delete(one) };
  }

  /** Sends a request, once the server has started; undefined where it does not run. Rejects where the server answers with an error. */
  async request<Result>(method: string, params?: object, token?: CancellationToken): Promise<Result | undefined> {
    await this.start().catch(() => {});
    if (!this.#client?.isRunning()) return undefined;
    return token
      ? this.#client.sendRequest<Result>(method, params, token)
      : this.#client.sendRequest<Result>(method, params);
  }

  dispose(): void {
    this.#running.dispose();
  }

  async #startClient(): Promise<void> {
    const client = await this.#make?.(() => this.#running.fire());
    if (!client) return;
    this.#client = client;
    for (const one of this.#listeners) client.onNotification(one.method, () => this.#tell(one));
    await client.start();
  }

  #tell(one: Listener): void {
    if (this.#listeners.has(one)) one.listener();
  }
}

async function restarted(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

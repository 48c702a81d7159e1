import { type CancellationToken, type Disposable, EventEmitter } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

/** The language server as the features see it: asked by name, and simply without an answer while it is not running. */
export class Server implements Disposable {
  readonly #running = new EventEmitter<void>();
  #client: LanguageClient | undefined;
  #starting: Promise<void> = Promise.resolve();

  /** Fires each time the server has started. */
  readonly onDidStart = this.#running.event;

  /** Starts the server. Rejects where it cannot be started; {@link restart} may be tried later. */
  start(client: LanguageClient): Promise<void> {
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#running.fire();
    });
    const started = client.start();
    this.#starting = started.catch(() => {});
    return started;
  }

  /** Ends the server if it runs, and starts it. */
  async restart(): Promise<void> {
    const restarted = this.#client?.restart() ?? Promise.resolve();
    this.#starting = restarted.catch(() => {});
    await restarted;
  }

  onNotification(method: string, listener: () => void): Disposable {
    return this.#client?.onNotification(method, listener) ?? { dispose: () => {} };
  }

  /** Sends a request, once a starting server has started; undefined where none is running. Rejects where the server answers with an error. */
  async request<Result>(method: string, params?: object, token?: CancellationToken): Promise<Result | undefined> {
    await this.#starting;
    if (!this.#client?.isRunning()) return undefined;
    return token
      ? this.#client.sendRequest<Result>(method, params, token)
      : this.#client.sendRequest<Result>(method, params);
  }

  dispose(): void {
    this.#running.dispose();
  }
}

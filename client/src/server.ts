import { type Disposable, EventEmitter } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

/** The language server as the features see it: asked by name, and simply without an answer while it is not running. */
export class Server implements Disposable {
  readonly #running = new EventEmitter<void>();
  #client: LanguageClient | undefined;

  /** Fires each time the server has started. */
  readonly onDidStart = this.#running.event;

  /** Starts the server. Rejects where it cannot be started; {@link restart} may be tried later. */
  async start(client: LanguageClient): Promise<void> {
    this.#client = client;
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#running.fire();
    });
    await client.start();
  }

  /** Ends the server if it runs, and starts it. */
  async restart(): Promise<void> {
    await this.#client?.restart();
  }

  onNotification(method: string, listener: () => void): Disposable {
    return this.#client?.onNotification(method, listener) ?? { dispose: () => {} };
  }

  /** Sends a request; undefined where the server is not running. Rejects where the server answers with an error. */
  async request<Result>(method: string, params?: object): Promise<Result | undefined> {
    if (!this.#client?.isRunning()) return undefined;
    return this.#client.sendRequest<Result>(method, params);
  }

  dispose(): void {
    this.#running.dispose();
  }
}

import { type Disposable, type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } from 'vscode-languageclient/browser';
import { READ_FILE, READ_FOLDER, type WorkerStart } from '../../../server/src/protocol.ts';
import { clientOptions } from '../client-options.ts';
import type { MakeClient } from '../platform.ts';
import { readFile, readFolder } from './read-files.ts';

/** Where the server lies in the installed extension. */
const SERVER_MODULE = 'dist/web/language-server.js';

/** The client of the language server, which runs in a worker and reads files by asking this client for them. */
export const makeClient: MakeClient = (context, output, onRunning) => {
  let running: Disposable | undefined;
  const client: LanguageClient = new LanguageClient(
    'schemawise',
    'Schemawise',
    async () => {
      running?.dispose();
      const { worker, dispose } = await startWorker(context);
      running = { dispose };
      // An editor may put a function of its own in the place of `Worker`, by which the client would not know this for one.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    },
    clientOptions(output, () => client),
  );
  client.onRequest(READ_FOLDER, readFolder);
  client.onRequest(READ_FILE, readFile);
  context.subscriptions.push(client, { dispose: () => running?.dispose() });
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) onRunning();
  });
  return client;
};

/** A new worker, which has been told where it comes from. */
async function startWorker({
  extension,
  extensionUri,
}: ExtensionContext): Promise<{ readonly worker: Worker; dispose(): void }> {
  // The extension may lie where only the editor can read, so the worker is started from what the editor read.
  const code = await workspace.fs.readFile(Uri.joinPath(extensionUri, SERVER_MODULE));
  const address = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'Schemawise' });
  const start: WorkerStart = { version: extension.packageJSON.version, extensionUri: extensionUri.toString() };
  worker.postMessage(start);
  return {
    worker,
    dispose() {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}

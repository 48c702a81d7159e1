import { LanguageClient, type ServerOptions, State, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.ts';
import type { MakeClient } from './platform.ts';

/** Where the server lies in the installed extension. */
const SERVER_MODULE = 'server/dist/language-server.js';

/**
 * Node's options for a server that takes less memory (docs/performance.md): it keeps little room for what is new, and gives back what is
 * left over once it has read a large workspace.
 */
const LEAN = ['--max-semi-space-size=2', '--expose-gc'];

/** The client of the language server, which runs with the editor's own Node. Loaded when the server is needed, since it is large. */
export const makeClient: MakeClient = (context, output, onRunning) => {
  const module = context.asAbsolutePath(SERVER_MODULE);
  // Over standard output the server sends what it has sent before without writing it anew (see server/src/lsp/message-encoder.ts).
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.stdio, options: { execArgv: [...LEAN] } },
    debug: { module, transport: TransportKind.stdio, options: { execArgv: [...LEAN, '--nolazy', '--inspect=6011'] } },
  };
  const client: LanguageClient = new LanguageClient(
    'schemawise',
    'Schemawise',
    serverOptions,
    clientOptions(output, () => client),
  );
  context.subscriptions.push(client);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) onRunning();
  });
  return client;
};

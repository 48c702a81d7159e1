import type { ExtensionContext, LogOutputChannel } from 'vscode';
import {
  DidOpenTextDocumentNotification,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { EXPLAIN_RULE_COMMAND, type InitializationOptions, OPEN_FILES_COMMAND } from '../../server/src/protocol.ts';
import { DOCUMENT_SELECTOR } from './document-selector.ts';
import { scriptMiddleware } from './script-middleware.ts';

/** Where the server lies in the installed extension. */
const SERVER_MODULE = 'server/dist/language-server.js';

/** The client of the language server, which runs with the editor's own Node. Loaded when the server is needed, since it is large. */
export function makeClient(context: ExtensionContext, output: LogOutputChannel, onRunning: () => void): LanguageClient {
  const module = context.asAbsolutePath(SERVER_MODULE);
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6011'] } },
  };
  const initializationOptions: InitializationOptions = { commands: [EXPLAIN_RULE_COMMAND, OPEN_FILES_COMMAND] };
  const clientOptions: LanguageClientOptions = {
    documentSelector: DOCUMENT_SELECTOR,
    outputChannel: output,
    initializationOptions,
    diagnosticCollectionName: 'schemawise',
    diagnosticPullOptions: { onChange: true, onSave: false },
    middleware: scriptMiddleware((document) => {
      const { code2ProtocolConverter } = client;
      return client.sendNotification(
        DidOpenTextDocumentNotification.type,
        code2ProtocolConverter.asOpenTextDocumentParams(document),
      );
    }),
    markdown: { isTrusted: { enabledCommands: [EXPLAIN_RULE_COMMAND] } },
  };
  const client: LanguageClient = new LanguageClient('schemawise', 'Schemawise', serverOptions, clientOptions);
  context.subscriptions.push(client);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) onRunning();
  });
  return client;
}

import { type LogOutputChannel, l10n, window } from 'vscode';
import {
  DidOpenTextDocumentNotification,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { EXPLAIN_RULE_COMMAND, type InitializationOptions, OPEN_FILES_COMMAND } from '../../../server/src/protocol.ts';
import { DOCUMENT_SELECTOR } from '../document-selector.ts';
import type { Feature, Services } from '../feature.ts';
import { scriptMiddleware } from '../script-middleware.ts';

/** Where the server lies in the installed extension. */
const SERVER_MODULE = 'server/dist/language-server.js';

/** Runs the language server with the editor's own Node and keeps it running. */
export const languageClient: Feature = {
  name: 'language client',
  enabled: () => true,
  activate({ context, output, server }: Services) {
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
    // The editor does not wait for the server, and neither do the other features.
    void server.start(client).catch((error) => sayThatItFailed(output, error));
  },
};

async function sayThatItFailed(output: LogOutputChannel, error: unknown): Promise<void> {
  output.error('The language server could not start:', error);
  const show = l10n.t('Show Log');
  const message = l10n.t(
    'Schemawise could not start its language server, so nothing is checked. The log says why; "Schemawise: Restart Server" tries again.',
  );
  if ((await window.showErrorMessage(message, show)) === show) output.show();
}

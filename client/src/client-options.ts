import type { LogOutputChannel } from 'vscode';
import {
  type BaseLanguageClient,
  DidOpenTextDocumentNotification,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { EXPLAIN_RULE_COMMAND, type InitializationOptions, OPEN_FILES_COMMAND } from '../../server/src/protocol.ts';
import { DOCUMENT_SELECTOR } from './document-selector.ts';
import { scriptMiddleware } from './script-middleware.ts';

/**
 * How the client of the language server behaves, wherever that runs.
 *
 * @param client gives the client that the options are for, once it is made
 */
export function clientOptions(output: LogOutputChannel, client: () => BaseLanguageClient): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { commands: [EXPLAIN_RULE_COMMAND, OPEN_FILES_COMMAND] };
  return {
    documentSelector: DOCUMENT_SELECTOR,
    outputChannel: output,
    initializationOptions,
    diagnosticCollectionName: 'schemawise',
    diagnosticPullOptions: { onChange: true, onSave: false },
    middleware: scriptMiddleware((document) => {
      const { code2ProtocolConverter } = client();
      return client().sendNotification(
        DidOpenTextDocumentNotification.type,
        code2ProtocolConverter.asOpenTextDocumentParams(document),
      );
    }),
    markdown: { isTrusted: { enabledCommands: [EXPLAIN_RULE_COMMAND] } },
  };
}

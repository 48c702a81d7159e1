import { CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { FIX_ALL_KIND } from '../code-actions/kinds.ts';
import { isActionData, offeredActions } from '../code-actions/offer.ts';
import { outdated, workOut } from '../code-actions/work-out.ts';
import { guardedRequest } from '../guard.ts';
import type { LanguageServer } from '../language-server.ts';

/** Offers fixes and suppressions for the findings under the cursor, and fixing everything at once. */
export function register(server: LanguageServer): void {
  const { connection, documents, log } = server;

  server.onInitialize(() => {
    if (!server.client.codeActionLiterals) return {};
    return {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND],
        resolveProvider: server.client.resolvesCodeActionEdits,
      },
    };
  });

  connection.onCodeAction(
    guardedRequest(log, 'textDocument/codeAction', [], async (params: CodeActionParams) => {
      const document = documents.get(params.textDocument.uri);
      if (!document) return [];
      await document.project.settled();
      const actions = offeredActions(server, document, params);
      if (server.client.resolvesCodeActionEdits) return actions;
      return Promise.all(actions.map((action) => workOut(server, document, action)));
    }),
  );

  connection.onCodeActionResolve((action, token) => {
    const resolve = guardedRequest(log, 'codeAction/resolve', action, async () => {
      const data: unknown = action.data;
      const document = isActionData(data) ? documents.get(data.uri) : undefined;
      if (!document) throw outdated();
      await document.project.settled();
      return workOut(server, document, action);
    });
    return resolve(action, token);
  });
}

import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { fixesOf } from '../../fix/fixes-of.ts';
import { fixAll } from '../code-actions/fix-all.ts';
import { FIX_ALL_KIND } from '../code-actions/kinds.ts';
import { isActionData, offeredActions } from '../code-actions/offer.ts';
import { suppressForFile, suppressForLine } from '../code-actions/suppress.ts';
import { editFiles, toWorkspaceEdit } from '../code-actions/workspace-edit.ts';
import type { OpenDocument } from '../documents.ts';
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
      return Promise.all(actions.map((action) => withEdit(server, document, action)));
    }),
  );

  connection.onCodeActionResolve((action, token) => {
    const resolve = guardedRequest(log, 'codeAction/resolve', action, async () => {
      const data: unknown = action.data;
      const document = isActionData(data) ? documents.get(data.uri) : undefined;
      if (!document) throw outdated();
      await document.project.settled();
      return withEdit(server, document, action);
    });
    return resolve(action, token);
  });
}

/** The action with its edit worked out for the present text. */
async function withEdit(server: LanguageServer, document: OpenDocument, action: CodeAction): Promise<CodeAction> {
  const data: unknown = action.data;
  if (!isActionData(data)) return action;
  const { project, key } = document;
  if (data.kind === 'fixAll') {
    return { ...action, edit: editFiles(await fixAll(project, key, data.ruleId), project, server.client) };
  }
  const finding = project.engine
    .findings(key)
    .find((one) => one.ruleId === data.ruleId && one.span.start === data.start && one.span.end === data.end);
  const source = project.engine.document(key);
  if (!finding || !source) throw outdated();
  if (data.kind === 'fix') {
    const fix = fixesOf(project.engine, finding, new Date(data.now))[data.index];
    if (!fix) throw outdated();
    return { ...action, edit: toWorkspaceEdit(fix, project, server.client) };
  }
  const edit = data.kind === 'suppressLine' ? suppressForLine(source, finding) : suppressForFile(source, finding);
  return { ...action, edit: editFiles([edit], project, server.client) };
}

function outdated(): ResponseError<void> {
  return new ResponseError(
    LSPErrorCodes.ContentModified,
    'The text has changed since the action was offered. Ask for the actions again.',
  );
}

import type { TextDocument, TextDocumentContentChangeEvent, Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { mayHoldQueries } from '../../server/src/protocol.ts';
import { SCRIPT_LANGUAGES } from './document-selector.ts';

/** A query may begin on the line after its quote. */
const LINES_AROUND = 2;

/**
 * Keeps TypeScript and JavaScript documents from the server until one holds a query, so that typing in the others costs nothing but a look
 * at the changed lines. A document that the server knows stays known until it is closed.
 *
 * @param open tells the server of a document that was open before it held a query
 */
export function scriptMiddleware(open: (document: TextDocument) => Promise<void>): Middleware {
  const known = new Set<string>();
  const isHidden = ({ languageId, uri }: TextDocument): boolean => isScript(languageId) && !known.has(uri.toString());
  return {
    didOpen: async (document, next) => {
      if (isScript(document.languageId)) {
        if (!mayHoldQueries(document.getText())) return;
        known.add(document.uri.toString());
      }
      await next(document);
    },
    didChange: async (event, next) => {
      const { document, contentChanges } = event;
      if (!isHidden(document)) return next(event);
      if (!mayBringQuery(document, contentChanges)) return;
      known.add(document.uri.toString());
      await open(document);
    },
    didClose: async (document, next) => {
      if (isHidden(document)) return;
      known.delete(document.uri.toString());
      await next(document);
    },
    provideDiagnostics: (document, previousResultId, token, next) =>
      isDocument(document) && isHidden(document) ? undefined : next(document, previousResultId, token),
    provideCodeActions: (document, range, context, token, next) =>
      isHidden(document) ? [] : next(document, range, context, token),
  };
}

export function isScript(languageId: string): boolean {
  return (SCRIPT_LANGUAGES as readonly string[]).includes(languageId);
}

function isDocument(document: TextDocument | Uri): document is TextDocument {
  return 'languageId' in document;
}

/** Whether a change may have brought the first query of a document. Only the changed lines are looked at, as long as they have none. */
export function mayBringQuery(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): boolean {
  return changes.some((change) => mayHoldQueries(linesAround(document, change))) && mayHoldQueries(document.getText());
}

/** The changed lines and their neighbours, as they are after the change. */
function linesAround(document: TextDocument, { range, text }: TextDocumentContentChangeEvent): string {
  const first = Math.max(0, range.start.line - LINES_AROUND);
  const last = Math.min(document.lineCount - 1, range.start.line + text.split('\n').length - 1 + LINES_AROUND);
  const lines: string[] = [];
  for (let line = first; line <= last; line++) lines.push(document.lineAt(line).text);
  return lines.join('\n');
}

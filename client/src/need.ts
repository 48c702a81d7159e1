import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import { mayHoldQueries } from '../../server/src/protocol.ts';
import { DOCUMENT_SELECTOR, PROJECT_FILES } from './document-selector.ts';
import { isScript, mayBringQuery } from './script-middleware.ts';

/**
 * Calls back once, as soon as the workspace needs the language server: it has a file of a database project, or a document is open, is
 * opened or becomes one that concerns a database.
 */
export function whenNeeded(start: () => void): Disposable {
  const listeners: Disposable[] = [];
  let isStarted = false;
  const needed = (): void => {
    if (isStarted) return;
    isStarted = true;
    Disposable.from(...listeners).dispose();
    start();
  };
  listeners.push(
    workspace.onDidOpenTextDocument((document) => {
      if (concerns(document)) needed();
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (isScript(document.languageId) && mayBringQuery(document, contentChanges)) needed();
    }),
  );
  if (workspace.textDocuments.some(concerns)) needed();
  else void hasProjectFile().then((has) => has && needed());
  return { dispose: () => Disposable.from(...listeners).dispose() };
}

/** True for a document of a database, and for a script that holds a query. */
function concerns(document: TextDocument): boolean {
  if (languages.match(DOCUMENT_SELECTOR, document) === 0) return false;
  return !isScript(document.languageId) || mayHoldQueries(document.getText());
}

async function hasProjectFile(): Promise<boolean> {
  const found = await workspace.findFiles(
    `{${PROJECT_FILES.flatMap(alternatives).join(',')}}`,
    '**/node_modules/**',
    1,
  );
  return found.length > 0;
}

/** `a.ts` and `a.js` for `a.{ts,js}`: groups do not nest. */
function alternatives(pattern: string): readonly string[] {
  const [, before = '', inner = '', after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  return inner === '' ? [pattern] : inner.split(',').map((one) => before + one + after);
}

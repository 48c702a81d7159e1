import { l10n, languages, window, workspace } from 'vscode';
import { SCHEMA_SELECTOR } from '../../document-selector.ts';

/** What the user looks at, which a question may be about. */
export interface EditorContext {
  readonly uri: string;
  /** For people: `orders.sql, 3 lines selected`. */
  readonly label: string;
  readonly selection?: string;
}

/** Longer selections are cut: the question is about their beginning. */
const MOST_CHARACTERS = 20_000;

/** The active editor where it shows SQL or Prisma, or where something is selected in it; undefined otherwise. */
export function editorContext(): EditorContext | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const text = document.getText(selection).slice(0, MOST_CHARACTERS);
  const ours = languages.match(SCHEMA_SELECTOR, document) > 0;
  if (!ours && text.trim() === '') return undefined;
  const name = workspace.asRelativePath(document.uri, false).split('/').at(-1) ?? '';
  const lines = selection.end.line - selection.start.line + 1;
  return {
    uri: document.uri.toString(),
    label: text.trim() === '' ? name : l10n.t('{0}, {1} selected lines', name, String(lines)),
    ...(text.trim() === '' ? {} : { selection: text }),
  };
}

import { CodeActionKind } from 'vscode-languageserver';

/** The kind that `editor.codeActionsOnSave` names. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.schemawise`;

/** True where a request with this `only` wants actions of the kind. Kinds form a tree by their dots. */
export function isWantedKind(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
}

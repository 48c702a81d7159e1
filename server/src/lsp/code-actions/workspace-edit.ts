import {
  CreateFile,
  type TextEdit as ProtocolEdit,
  type TextDocumentEdit,
  TextDocumentEdit as TextDocumentEdits,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { NewFile, ResolvedFix, TextEdit } from '../../model/fix.ts';
import type { ClientAbilities } from '../client-abilities.ts';
import { toRange } from '../diagnostics.ts';
import type { Project } from '../project.ts';

/** True where the client can apply the fix: only some can create files. */
export function canApply(fix: ResolvedFix, client: ClientAbilities): boolean {
  return fix.kind === 'edit' || client.createsFiles;
}

/** The fix as the client applies it, edits of open documents bound to the version that they were worked out for. */
export function toWorkspaceEdit(fix: ResolvedFix, project: Project, client: ClientAbilities): WorkspaceEdit {
  if (fix.kind === 'edit') return editFiles(fix.edits, project, client);
  return { documentChanges: [...createFiles(fix.files, project), ...documentEdits(fix.edits ?? [], project)] };
}

/** Edits of existing files. */
export function editFiles(edits: readonly TextEdit[], project: Project, client: ClientAbilities): WorkspaceEdit {
  if (client.documentChanges) return { documentChanges: documentEdits(edits, project) };
  const changes = [...editsByFile(edits, project)].map(([file, list]) => [project.uriOf(file), list]);
  return { changes: Object.fromEntries(changes) };
}

function documentEdits(edits: readonly TextEdit[], project: Project): TextDocumentEdit[] {
  return [...editsByFile(edits, project)].map(([file, list]) =>
    TextDocumentEdits.create({ uri: project.uriOf(file), version: project.versionOf(file) }, list),
  );
}

function editsByFile(edits: readonly TextEdit[], project: Project): Map<string, ProtocolEdit[]> {
  const byFile = new Map<string, ProtocolEdit[]>();
  for (const edit of edits) {
    const positions = project.positions(edit.file);
    if (!positions) continue;
    const converted: ProtocolEdit = { range: toRange(positions, edit.span), newText: edit.newText };
    const known = byFile.get(edit.file);
    if (known) known.push(converted);
    else byFile.set(edit.file, [converted]);
  }
  return byFile;
}

/** New files with their text. A file that exists already makes the client refuse the whole edit. */
function createFiles(files: readonly NewFile[], project: Project): (CreateFile | TextDocumentEdit)[] {
  const start = { line: 0, character: 0 };
  return files.flatMap((file) => {
    const uri = project.uriOf(file.path);
    return [
      CreateFile.create(uri, { overwrite: false, ignoreIfExists: false }),
      TextDocumentEdits.create({ uri, version: null }, [{ range: { start, end: start }, newText: file.text }]),
    ];
  });
}

import type { DatabasePlan } from '../model/database.ts';
import type { Fix, NewFile, ResolvedFix, StatementEdit, TextEdit } from '../model/fix.ts';
import type { Statement } from '../model/statement.ts';
import { type Span, shiftSpan } from '../text/span.ts';
import { embeddedEdit } from './embedded-edit.ts';
import { writeMigration } from './migration.ts';
import { inTextOrder, overlap } from './overlap.ts';

export interface ResolveContext {
  /** The database whose next migration is written. */
  readonly plan: DatabasePlan;
  /** For layouts that stamp their files with a time. */
  readonly now: Date;
}

/**
 * Works out where a fix's edits stand in their files now, or which new files it makes; undefined where it cannot be done: its edits
 * contradict each other, or the layout cannot write the migration.
 */
export function resolveFix(fix: Fix, context: ResolveContext): ResolvedFix | undefined {
  const { title, bulk } = fix;
  if (fix.kind === 'edit') {
    const edits = resolveEdits(fix.edits);
    return edits && { kind: 'edit', title, bulk, edits };
  }
  const files =
    fix.kind === 'file' ? unwritten(fix.files, context.plan) : writeMigration(fix, context.plan, context.now);
  if (!files || !fix.edits) return files && { kind: 'newFile', title, bulk, files };
  const edits = resolveEdits(fix.edits);
  return edits && { kind: 'newFile', title, bulk, files, edits };
}

/** The files, unless one of them is there already. */
function unwritten(files: readonly NewFile[], plan: DatabasePlan): readonly NewFile[] | undefined {
  const taken = new Set(plan.files.map((file) => file.path));
  return files.length === 0 || files.some((file) => taken.has(file.path)) ? undefined : files;
}

/** Undefined where the edits contradict each other, or one of them cannot be written in the file. */
function resolveEdits(statementEdits: readonly StatementEdit[]): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const statementEdit of statementEdits) {
    const edit = placedEdit(statementEdit);
    if (!edit) return undefined;
    if (!edits.some((other) => isSame(edit, other))) edits.push(edit);
  }
  const ordered = inTextOrder(edits);
  const clashes = ordered.some((edit, index) => ordered.slice(index + 1).some((other) => overlap(edit, other)));
  return clashes || ordered.length === 0 ? undefined : ordered;
}

function placedEdit({ statement, span, newText }: StatementEdit): TextEdit | undefined {
  if (statement.embedding) return embeddedEdit(statement, statement.embedding, span, newText);
  if (breaksBodyQuotes(statement, span, newText)) return undefined;
  return { file: statement.file, span: shiftSpan(span, statement.start), newText };
}

/**
 * True for text with quotes or backslashes in a body that stands between single quotes. It may hold pieces of the body, which have theirs
 * doubled already, so what it has to become there cannot be told.
 */
function breaksBodyQuotes({ text, parsed: { fact } }: Statement, span: Span, newText: string): boolean {
  const body = fact.kind === 'createFunction' || fact.kind === 'codeBlock' ? fact.bodySpan : undefined;
  if (!body || text[body.start - 1] !== "'" || span.start < body.start || span.end > body.end) return false;
  return /['\\]/.test(newText);
}

/** The same replacement said twice is one; the same insertion twice is meant twice. */
function isSame(a: TextEdit, b: TextEdit): boolean {
  return (
    a.file === b.file &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    a.span.start < a.span.end &&
    a.newText === b.newText
  );
}

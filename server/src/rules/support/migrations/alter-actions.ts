import type { StatementEdit } from '../../../model/fix.ts';
import type { Statement } from '../../../model/statement.ts';
import type { AlterAction, AlterTable } from '../../../model/table-facts.ts';
import { textAt } from '../places.ts';

/** Deletes one action of ALTER TABLE with its comma, or the whole statement where it is the only one. */
export function removeAction(statement: Statement, fact: AlterTable, action: AlterAction): StatementEdit {
  const index = fact.actions.indexOf(action);
  const before = fact.actions[index - 1];
  const after = fact.actions[index + 1];
  if (before) return { statement, span: { start: before.span.end, end: action.span.end }, newText: '' };
  if (after) return { statement, span: { start: action.span.start, end: after.span.start }, newText: '' };
  return { statement, span: { start: 0, end: statement.text.length }, newText: '' };
}

/** The white space before a part of a column's definition, with the name that its constraint may have: `CONSTRAINT t_nn NOT NULL`. */
const LEAD = /(?:\s+constraint\s+(?:"(?:[^"]|"")*"|\[[^\]]*\]|\w+))?\s*$/i;

/** Deletes a part of a column's definition with what leads to it. */
export function removePart(
  statement: Statement,
  part: { readonly start: number; readonly end: number },
): StatementEdit {
  const lead = LEAD.exec(statement.text.slice(0, part.start))?.[0].length ?? 0;
  return { statement, span: { start: part.start - lead, end: part.end }, newText: '' };
}

/** The actions of an ALTER TABLE without MySQL's ALGORITHM and LOCK, which say how it is done. */
export function withoutOptions({ actions }: AlterTable): readonly AlterAction[] {
  return actions.filter((action) => action.kind !== 'other' || !/^(?:algorithm|lock)\b/.test(action.what));
}

/** True where MySQL's ALTER TABLE asks to be done while others write, and fails at once where that cannot be. */
export function isDoneOnline(statement: Statement, { actions }: AlterTable): boolean {
  return actions.some(
    (action) =>
      action.kind === 'other' &&
      /^(?:algorithm\s*=?\s*(?:inplace|instant|nocopy)|lock\s*=?\s*none)$/i.test(textAt(statement, action.span).trim()),
  );
}

import { blockedText, workText } from '../../schema/locks/describe-lock.ts';
import { lockedName } from '../../schema/locks/locks-of.ts';
import type { TableLock } from '../../schema/locks/table-lock.ts';

/** A lock as one Markdown line: its name, what it blocks, what happens to the rows, and what to do instead. */
export function lockLine({ table, mode, blocks, work, instead }: TableLock): string {
  const rows = workText(work);
  const advice = instead.length > 0 ? ` Instead: ${instead.join(' ')}` : '';
  return `**${mode}** on \`${lockedName(table)}\`: ${blockedText(blocks)}${rows === undefined ? '' : `; ${rows}`}.${advice}`;
}

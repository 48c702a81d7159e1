import type { SelectItem } from '../../model/query.ts';
import { lowerItems } from './items.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';

/** What ends SQL Server's OUTPUT clause. */
const ENDS: ReadonlySet<string> = new Set([
  'into',
  'values',
  'select',
  'from',
  'where',
  'default',
  'exec',
  'execute',
  'with',
  'option',
  'output',
]);

/** SQL Server's `OUTPUT items [INTO @table [(columns)]]` at a token: its items, and the token after it. */
export function outputItems(lowering: Lowering, at: number, last: number): { items: SelectItem[]; next: number } {
  const { tokens } = lowering;
  if (!tokens.is(at, 'output') || tokens.dialect !== 'tsql') return { items: [], next: at };
  const end = tokens.findAny(ENDS, at + 1, last);
  const itemsLast = end < 0 ? last : end - 1;
  const items = lowerItems(lowering, at + 1, itemsLast);
  if (!tokens.is(itemsLast + 1, 'into')) return { items, next: itemsLast + 1 };
  const target = itemsLast + 2;
  check(tokens.isName(target) || tokens.kind(target) === 'parameter', 'OUTPUT INTO without a name');
  let next = tokens.nameEnd(target) + 1;
  if (tokens.is(next, '(')) next = tokens.partner(next) + 1;
  return { items, next };
}

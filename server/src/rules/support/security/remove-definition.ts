import type { EditFix } from '../../../model/fix.ts';
import type { FixContext } from '../../rule.ts';
import { isNested } from '../places.ts';
import type { OwnColumn } from './own-columns.ts';

/**
 * Takes a column out of the CREATE TABLE or the Prisma model that declares it. Undefined for deployed files, for ALTER TABLE, for the only
 * column of a table, and where the statement names the column again, in a constraint for example.
 */
export function removeDefinition(
  context: FixContext,
  { definition, at }: OwnColumn,
  title: string,
): EditFix | undefined {
  const { statement } = at;
  const { fact } = statement.parsed;
  if (context.deployed || isNested(at) || fact.kind !== 'createTable') return undefined;
  const { text } = statement;
  const name = definition.name.name.toLowerCase();
  if (text.toLowerCase().split(name).length > 2) return undefined;
  const { start, end } = definition.span;
  const done = (from: number, to: number): EditFix => ({
    kind: 'edit',
    title,
    bulk: false,
    edits: [{ statement, span: { start: from, end: to }, newText: '' }],
  });
  if (definition.prisma) {
    const lineStart = text.lastIndexOf('\n', start);
    const lineEnd = text.indexOf('\n', end);
    return lineStart < 0 || lineEnd < 0 ? undefined : done(lineStart, lineEnd);
  }
  const after = /^\s*,\s*/.exec(text.slice(end));
  if (after) return done(start, end + after[0].length);
  const before = /\s*,\s*$/.exec(text.slice(0, start));
  return before ? done(start - before[0].length, end) : undefined;
}

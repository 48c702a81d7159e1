import type { EditFix } from '../../../model/fix.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { FixContext } from '../../rule.ts';
import { quoteIdentifier } from '../identifiers.ts';
import { isNested } from '../places.ts';
import type { OwnColumn } from './own-columns.ts';

/**
 * Renames a column where it is declared and gives it another type. Undefined for deployed files, for statements that only restate the
 * column, and where the statement names it again, in a constraint for example.
 */
export function redefineColumn(
  context: FixContext,
  { definition, at, restated }: OwnColumn,
  to: { readonly name: string; readonly type?: string },
  title: string,
): EditFix | undefined {
  if (context.deployed || restated || isNested(at)) return undefined;
  const { statement } = at;
  const written = definition.name.name;
  const uses = statement.text.toLowerCase().split(written.toLowerCase()).length - 1;
  if (uses > 1) return undefined;
  const isPrisma = definition.prisma !== undefined;
  const newName = isPrisma ? to.name : quoted(to.name, context.dialect, definition.name.quoted);
  const edits = [{ statement, span: at.span, newText: newName }];
  if (to.type !== undefined && to.type.toLowerCase() !== definition.type.text.toLowerCase()) {
    edits.push({ statement, span: definition.prisma?.typeSpan ?? definition.type.span, newText: to.type });
  }
  return { kind: 'edit', title, bulk: false, edits };
}

function quoted(name: string, dialect: Dialect, wasQuoted: boolean): string {
  const plain = quoteIdentifier(name, dialect);
  if (!wasQuoted || plain !== name) return plain;
  if (dialect === 'mysql' || dialect === 'mariadb' || dialect === 'clickhouse') return `\`${name}\``;
  return dialect === 'tsql' ? `[${name}]` : `"${name}"`;
}

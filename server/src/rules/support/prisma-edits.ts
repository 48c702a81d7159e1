import type { StatementEdit } from '../../model/fix.ts';
import type { Statement } from '../../model/statement.ts';

/**
 * Adds a block attribute such as `@@index([authorId])` as the model's last line, indented like the model's fields and set off by
 * an empty line from the fields where it is the first of its kind. Undefined where the statement is no model.
 */
export function addBlockAttribute(statement: Statement, attribute: string): StatementEdit | undefined {
  const { fact } = statement.parsed;
  if (fact.kind !== 'createTable' || !fact.prisma) return undefined;
  const { text } = statement;
  const { closingBrace } = fact.prisma;
  const body = text.slice(0, closingBrace).trimEnd();
  const lastLine = body.slice(body.lastIndexOf('\n') + 1);
  const firstField = fact.prisma.fields[0]?.span.start ?? fact.columns[0]?.span.start;
  const indent = firstField === undefined ? '  ' : (/[ \t]*$/.exec(text.slice(0, firstField))?.[0] ?? '  ');
  const gap = fact.prisma.attributes.length > 0 || lastLine.trimStart().startsWith('@@') ? '\n' : '\n\n';
  return {
    statement,
    span: { start: body.length, end: closingBrace },
    newText: `${gap}${indent === '' ? '  ' : indent}${attribute}\n`,
  };
}

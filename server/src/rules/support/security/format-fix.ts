import type { EditFix } from '../../../model/fix.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Span } from '../../../text/span.ts';
import { CodeTokens } from './code-tokens.ts';
import { split } from './dynamic-text.ts';

/** After these words a name stands, not a value. */
const NAME_FOLLOWS =
  /(?:\b(?:from|join|into|update|table|schema|index|view|column|only|exists|truncate|function|trigger|by|on)|[.,(])\s*"?$/i;

/**
 * PostgreSQL: `'… ' || t || ' …'` as `format('… %I …', t)`: names where a name must stand, else values. Only where the expression is
 * nothing but plain literals and variables; quotes around a variable go, since `%I` and `%L` bring their own.
 */
export function formatFix(statement: Statement, span: Span): readonly EditFix[] {
  const code = new CodeTokens(statement.text.slice(span.start, span.end), 'postgresql', span.start);
  const operands = split(code, 0, code.count - 1, (key) => key === '||');
  if (operands.length < 2) return [];
  let template = '';
  const values: string[] = [];
  for (const [first, last] of operands) {
    if (first === last && code.kind(first) === 'string' && code.written(first).startsWith("'")) {
      const text = code.string(first).replaceAll('%', '%%');
      template += values.length > 0 ? withoutOpening(text, template) : text;
    } else if (/^[A-Za-z_][\w.]*$/.test(written(code, first, last))) {
      const isName = NAME_FOLLOWS.test(template);
      template = template.replace(/(?:''|")$/, '') + (isName ? '%I' : '%L');
      values.push(written(code, first, last));
    } else return [];
  }
  if (values.length === 0 || /''%L|%L''[^']/.test(template)) return [];
  const edits = [{ statement, span, newText: `format('${template}', ${values.join(', ')})` }];
  return [{ kind: 'edit', title: 'Use format() with %I for names and %L for values', bulk: false, edits }];
}

/** A quote that closes around the variable before it. */
function withoutOpening(text: string, template: string): string {
  return /%[IL]$/.test(template) ? text.replace(/^(?:''|")/, '') : text;
}

function written(code: CodeTokens, first: number, last: number): string {
  const { start, end } = code.span(first, last);
  return code.text.slice(start - code.base, end - code.base);
}

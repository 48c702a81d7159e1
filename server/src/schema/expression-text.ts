import type { Expression } from '../model/expression.ts';
import type { Provenance } from '../model/schema.ts';
import { columnReferences } from './expression-columns.ts';
import { quoteIdentifier } from './quote-identifier.ts';

/** The name that a piece of source text denotes: quotes removed, or folded to lower case where there are none. */
function denotedName(source: string): string {
  const quote = source[0];
  if (quote !== '"' && quote !== '`' && quote !== '[') return source.toLowerCase();
  const end = quote === '[' ? ']' : quote;
  return source.slice(1, -1).replaceAll(end + end, end);
}

/**
 * An expression as its statement writes it; columns that were renamed since stand under their new names.
 * `origin` places the statement from which the expression's spans count.
 */
export function expressionText(expression: Expression, origin: Provenance): string {
  const { text } = origin.statement;
  let result = '';
  let end = expression.span.start;
  for (const { parts } of columnReferences(expression)) {
    const last = parts.at(-1);
    if (!last || last.span.start < end) continue;
    const source = text.slice(last.span.start, last.span.end);
    if (source === last.name || denotedName(source) === last.name) continue;
    result += text.slice(end, last.span.start) + quoteIdentifier(last.name);
    end = last.span.end;
  }
  return result + text.slice(end, expression.span.end);
}

import type { Expression } from '../../../model/expression.ts';
import { columnReferences } from '../../../schema/expression-columns.ts';
import type { Span } from '../../../text/span.ts';

/** Where expressions name a column, in the order of the text. */
export function columnPlaces(expressions: readonly (Expression | undefined)[], column: string): readonly Span[] {
  return expressions
    .flatMap((expression) => (expression ? [...columnReferences(expression)] : []))
    .flatMap(({ parts }) => {
      const last = parts.at(-1);
      return last?.name === column ? [last.span] : [];
    })
    .toSorted((a, b) => a.start - b.start);
}

/**
 * A part of a text with other words at these places. Undefined where the column is named elsewhere too, as in a subquery or in what the
 * facts do not tell.
 */
export function withColumn(
  text: string,
  span: Span,
  places: readonly Span[],
  column: string,
): ((name: string) => string) | undefined {
  const word = new RegExp(`\\b${column.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'gi');
  const said = text.slice(span.start, span.end).match(word)?.length ?? 0;
  if (said !== places.length) return undefined;
  return (name) => {
    let result = '';
    let end = span.start;
    for (const place of places) {
      result += text.slice(end, place.start) + name;
      end = place.end;
    }
    return result + text.slice(end, span.end);
  };
}

import type { Identifier } from '../../model/identifier.ts';
import type { IndexPart } from '../../model/index-definition.ts';
import { readExpression } from './expressions.ts';
import type { Reading } from './reading.ts';

/** The keys of an index inside the brackets that open at `open`; none where there are no brackets. */
export function readIndexParts(reading: Reading, open: number): IndexPart[] {
  return reading.source.segmentsInside(open).map(([first, last]) => readIndexPart(reading, first, last));
}

function readIndexPart(reading: Reading, first: number, last: number): IndexPart {
  const { source } = reading;
  const span = source.span(first, last);
  let end = last;
  const descending = source.is(end, 'desc');
  if (end > first && (descending || source.is(end, 'asc'))) end--;
  const collate = source.find('collate', first, end);
  const collation = collate > first && collate < end ? source.identifier(collate + 1).name : undefined;
  if (collation !== undefined) end = collate - 1;
  const rest = { descending, ...(collation === undefined ? {} : { collation }), span };
  if (source.isName(first) && end === first) return { column: source.identifier(first), ...rest };
  const isPrefix = source.isName(first) && source.is(first + 1, '(') && source.partner(first + 1) === end;
  const length =
    isPrefix && first + 3 === end && /^\d+$/.test(source.key(first + 2)) ? Number(source.key(first + 2)) : -1;
  if (length >= 0) return { column: source.identifier(first), prefixLength: length, ...rest };
  return { expression: readExpression(reading, first, end), ...rest };
}

/** The columns of a key inside the brackets that open at `open`; the expressions of MySQL's functional keys are left out. */
export function keyColumns(reading: Reading, open: number): Identifier[] {
  return readIndexParts(reading, open).flatMap((part) => (part.column ? [part.column] : []));
}

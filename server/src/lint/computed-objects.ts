import { namesOf } from '../model/acted-tables.ts';
import type { Statement } from '../model/statement.ts';

/**
 * True for a statement of a program that changes or drops a table whose name or schema the program computes (`ALTER TABLE ${table} DROP COLUMN …`), also
 * within a block (`DO $$ … $$`).
 * It is part of a tool that works on any table, so that nothing is known of what it changes, when, and for whom.
 */
export function definesComputedObject({ parsed, embedding }: Statement): boolean {
  if (!embedding || parsed.fact.kind === 'query' || parsed.fact.kind === 'clientCall') return false;
  const holes = embedding.pieces.filter(({ kind }) => kind === 'hole');
  return [parsed, ...parsed.nested].some(
    ({ fact }) =>
      fact.kind !== 'query' &&
      namesOf(fact).some(({ schema, object }) =>
        holes.some(({ start, end }) => start < object.span.end && (schema ?? object).span.start < end),
      ),
  );
}

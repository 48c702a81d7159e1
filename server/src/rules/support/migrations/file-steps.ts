import type { ParsedStatement, Statement } from '../../../model/statement.ts';
import { remembered } from '../remembered.ts';

/** What runs when a statement of a file runs: itself, and what stands in its block. The body of a function only runs when it is called. */
export function factsThatRun({ parsed }: Statement): readonly ParsedStatement[] {
  return runs(parsed);
}

const runs = remembered((parsed: ParsedStatement): readonly ParsedStatement[] =>
  parsed.fact.kind === 'codeBlock' ? [parsed, ...parsed.nested] : [parsed],
);

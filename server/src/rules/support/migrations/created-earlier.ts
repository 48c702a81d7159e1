import type { ParsedStatement } from '../../../model/statement.ts';
import type { TimelineContext } from '../../rule.ts';

/** True where an earlier statement of the file, or of the same block, does what `creates` looks for. */
export function isCreatedEarlier(
  { database, file, parsed, statement }: Pick<TimelineContext, 'database' | 'file' | 'parsed' | 'statement'>,
  creates: (parsed: ParsedStatement) => boolean,
): boolean {
  const inBlock = statement.parsed.nested.some((one) => one.span.start < parsed.span.start && creates(one));
  return (
    inBlock ||
    database
      .statementsOf(file.path)
      .some((one) => one.start < statement.start && [one.parsed, ...one.parsed.nested].some(creates))
  );
}

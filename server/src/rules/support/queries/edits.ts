import type { Fix, StatementEdit } from '../../../model/fix.ts';
import type { Span } from '../../../text/span.ts';
import type { FixContext, Report, TimelineContext } from '../../rule.ts';

/** A change of the statement's text. */
export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

/** One way to mend a statement where it stands. */
export interface Rewrite {
  readonly title: string;
  /** True where the result provably means the same. */
  readonly bulk: boolean;
  readonly changes: readonly TextChange[];
}

/** The fixes of a report whose rewrites only change its own statement: none where the file is deployed. */
export function rewrites(
  context: TimelineContext,
  make: (fixContext: FixContext) => readonly (Rewrite | undefined)[],
): NonNullable<Report['fixes']> {
  return (fixContext) => {
    if (fixContext.deployed) return [];
    return make(fixContext).flatMap((rewrite): Fix[] => {
      if (!rewrite) return [];
      const edits: StatementEdit[] = rewrite.changes.map((change) => ({ ...change, statement: context.statement }));
      return [{ kind: 'edit', title: rewrite.title, bulk: rewrite.bulk, edits }];
    });
  };
}

const LONGEST_QUOTE = 60;

/** The source of a span on one line and not too long, for a message. */
export function quoted(text: string, { start, end }: Span): string {
  const line = text.slice(start, end).replace(/\s+/g, ' ');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`;
}

/** True where a span's text closes every parenthesis that it opens, and no other. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/** True where a span has a comment in it, which an edit must not lose. */
export function hasComment(text: string): boolean {
  return /--|\/\*|#/.test(text);
}

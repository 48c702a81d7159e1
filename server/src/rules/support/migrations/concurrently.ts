import type { Fix } from '../../../model/fix.ts';
import type { FixContext, TimelineContext } from '../../rule.ts';
import { inCaseOf } from '../places.ts';
import { canRunOutside, isInTransaction } from './transactions.ts';

/** How a statement becomes one that leaves others at work. */
export interface ConcurrentForm {
  /** Where the word CONCURRENTLY goes, just behind another word. */
  readonly at: number;
  /** Imperative: `Drop it concurrently`. */
  readonly title: string;
  /** The name of the migration that gets the statement where the runner wraps files. */
  readonly slug: string;
  /** The inverse of the statement; empty where it has none or none is known. */
  readonly down: readonly string[];
  /** What the head of the new migration says, one line each. */
  readonly comment?: string;
}

/** Inserts CONCURRENTLY; in a transaction, where it cannot stand, the statement moves to a migration of its own. */
export function concurrentlyFixes(
  fixContext: FixContext,
  context: TimelineContext,
  { at, title, slug, down, comment }: ConcurrentForm,
): readonly Fix[] {
  if (fixContext.deployed || context.nested) return [];
  const { statement } = context;
  const keyword = inCaseOf(statement, ' CONCURRENTLY');
  if (!isInTransaction(context.transaction)) {
    const edit = { statement, span: { start: at, end: at }, newText: keyword };
    // Where no runner is known it may wrap the file, in which case the statement would fail.
    return [{ kind: 'edit', title, bulk: context.transaction === 'none', edits: [edit] }];
  }
  if (!fixContext.canWriteMigration || !canRunOutside(fixContext.database.plan)) return [];
  const up = statement.text.slice(0, at) + keyword + statement.text.slice(at);
  return [
    {
      kind: 'migration',
      title: `${title}, in a migration of its own`,
      slug,
      bulk: false,
      steps: [{ up: [up], down, transactional: false, ...(comment === undefined ? {} : { comment }) }],
      edits: [{ statement, span: { start: 0, end: statement.text.length }, newText: '' }],
    },
  ];
}

import type { DatabasePlan, FilePlace, TransactionMode } from '../../../model/database.ts';
import type { Statement } from '../../../model/statement.ts';
import { layoutById } from '../../../workspace/layouts/index.ts';
import type { FileStep } from '../../rule.ts';
import { remembered } from '../remembered.ts';

/** True where BEGIN or the runner holds a transaction open around a statement. */
export function isInTransaction(transaction: FileStep['transaction']): boolean {
  return transaction === 'wrapped' || transaction === 'explicit';
}

/** What the runner itself does around the statement, whatever the file's own BEGIN and COMMIT do. */
export function runnersMode(file: FilePlace, statement: Statement): TransactionMode {
  const section = file.sections.find((one) => statement.start >= one.start && statement.start < one.end);
  return section?.transaction ?? file.transaction;
}

/** True where the file's own BEGIN and COMMIT cannot bring a statement outside a transaction: the runner wraps it, or sends it with others. */
export function runnerWraps(file: FilePlace, statement: Statement): boolean {
  return runnersMode(file, statement) === 'wrapped' || file.sentWhole === true;
}

/**
 * The steps in groups that share a transaction, in order: what stands between BEGIN and COMMIT, or what the runner wraps. A statement
 * outside any transaction is a group of its own.
 */
export const transactionGroups = remembered((steps: readonly FileStep[]): readonly (readonly FileStep[])[] => {
  const groups: FileStep[][] = [];
  let open: FileStep[] | undefined;
  for (const step of steps) {
    const { fact } = step.statement.parsed;
    if (!isInTransaction(step.transaction)) {
      groups.push([step]);
      open = undefined;
      continue;
    }
    if (!open) {
      open = [];
      groups.push(open);
    }
    open.push(step);
    // AND CHAIN ends one transaction and begins the next, so that it ends a group as well.
    if (fact.kind === 'transaction' && (fact.action === 'commit' || fact.action === 'rollback')) open = undefined;
  }
  return groups;
});

/** True for a group of {@link transactionGroups} that holds what it locks: in a transaction, or a block, which is one by itself. */
export function holdsLocks(group: readonly FileStep[]): boolean {
  const [first] = group;
  return (
    first !== undefined && (isInTransaction(first.transaction) || first.statement.parsed.fact.kind === 'codeBlock')
  );
}

/**
 * True where a migration of its own can run outside a transaction: by a directive, or because the tool wraps only files of several
 * statements. Of numbered files without a known tool only the configuration says that they are wrapped, and it says so of every file.
 */
export function canRunOutside(plan: DatabasePlan): boolean {
  const layout = layoutById(plan.layout);
  if (!layout || layout.outside === 'never' || layout.id === 'numbered') return false;
  const { directiveNeeds } = layout;
  return !directiveNeeds || plan.files.some(({ path }) => directiveNeeds.test(path));
}

/**
 * How a statement that refuses transactions is run in this database, as a sentence: what is said of it must be possible with the tool.
 *
 * @param statement what is to run: `Use CREATE INDEX CONCURRENTLY`
 */
export function outsideAdvice(plan: DatabasePlan, statement: string): string {
  const layout = layoutById(plan.layout);
  if (!layout || layout.id === 'numbered')
    return `${statement}, in a migration of its own that runs outside a transaction.`;
  if (!canRunOutside(plan)) {
    const instead =
      layout.insteadOfOutside ??
      `${layout.title} runs every migration in a transaction and has no way out of it: run it by hand before the migration, and write the migration so that it finds it done (IF NOT EXISTS, IF EXISTS).`;
    return `${statement}. ${instead}`;
  }
  if (layout.outside === 'free') return `${statement}, outside BEGIN … COMMIT.`;
  const place = layout.sendsWhole ? 'as the only statement of a migration' : 'in a migration of its own';
  return layout.directive === undefined
    ? `${statement}, ${place}.`
    : `${statement}, ${place} with ${layout.directive}.`;
}

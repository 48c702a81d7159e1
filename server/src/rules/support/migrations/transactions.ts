import type { DatabasePlan, FilePlace } from '../../../model/database.ts';
import type { Statement } from '../../../model/statement.ts';
import { layoutById } from '../../../workspace/layouts/index.ts';
import type { FileStep } from '../../rule.ts';
import { remembered } from '../remembered.ts';

/** True where BEGIN or the runner holds a transaction open around a statement. */
export function isInTransaction(transaction: FileStep['transaction']): boolean {
  return transaction === 'wrapped' || transaction === 'explicit';
}

/** Whether the runner itself puts the statement into a transaction, whatever the file's own BEGIN and COMMIT do. */
export function runnerWraps(file: FilePlace, statement: Statement): boolean {
  const section = file.sections.find((one) => statement.start >= one.start && statement.start < one.end);
  return (section?.transaction ?? file.transaction) === 'wrapped';
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
    if (fact.kind === 'transaction' && (fact.action === 'commit' || fact.action === 'rollback')) open = undefined;
  }
  return groups;
});

/**
 * True where a migration of its own can run outside a transaction: by a directive, or because the tool wraps only files of several
 * statements. Of numbered files without a known tool only the configuration says that they are wrapped, and it says so of every file.
 */
export function canRunOutside(plan: DatabasePlan): boolean {
  const outside = layoutById(plan.layout)?.outside;
  return outside !== undefined && outside !== 'never' && plan.layout !== 'numbered';
}

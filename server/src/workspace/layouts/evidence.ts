import type { SqlSummary } from '../file-summary.ts';
import type { WorkspaceTree } from '../tree.ts';
import type { Evidence, TransactionFacts } from './layout.ts';

/** What speaks for a layout beyond the file's name: marks in the folder's SQL, or a manifest above that depends on the tool. */
export function evidenceOf(layout: string, file: SqlSummary, tree: WorkspaceTree, byName: Evidence): Evidence {
  const { folder } = file;
  if (tree.traces(folder).has(layout)) return 'marked';
  return tree.usesTool(folder, layout) ? 'configured' : byName;
}

/**
 * How a runner behaves that sends a PostgreSQL file as one simple query: several statements in it form one implicit transaction,
 * a single statement does not (PostgreSQL documentation, "Multiple Statements in a Simple Query").
 */
export function implicitTransaction({ file }: TransactionFacts): 'wrapped' | 'none' {
  return file.statements > 1 ? 'wrapped' : 'none';
}

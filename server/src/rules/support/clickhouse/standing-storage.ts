import type { StatementFact } from '../../../model/statement.ts';
import type { ColumnDefinition, StorageKeys } from '../../../model/table-facts.ts';
import type { TimelineContext } from '../../rule.ts';

/** A table of ClickHouse's MergeTree family as its statement creates it. */
export interface StandingStorage {
  readonly name: string;
  readonly keys: StorageKeys;
  /** Empty for a materialised view, whose columns are those of its query. */
  readonly columns: readonly ColumnDefinition[];
  readonly hasTtl: boolean;
}

/**
 * How a statement stores the rows of the table, or of the materialised view, that it creates; undefined for other statements, for engines
 * without such keys, in rollbacks, and where a later statement drops the table or creates it anew.
 */
export function standingStorage(context: TimelineContext): StandingStorage | undefined {
  const { fact } = context.parsed;
  if (fact.kind !== 'createTable' && fact.kind !== 'createView') return undefined;
  if (!fact.storageKeys || context.direction === 'down') return undefined;
  const { options } = fact;
  if (!isMergeTree(options.engine)) return undefined;
  const table = context.final.table(fact.name);
  if (table ? table.origin.statement !== context.statement : !context.nested && isFolded(context)) return undefined;
  return {
    name: fact.name.object.name,
    keys: fact.storageKeys,
    columns: fact.kind === 'createTable' ? fact.columns : [],
    hasTtl: options.ttl !== undefined,
  };
}

/** MergeTree, ReplicatedReplacingMergeTree('…'), SharedMergeTree; ClickHouse Cloud takes MergeTree where no engine is named. */
function isMergeTree(engine: string | undefined): boolean {
  return engine === undefined || /mergetree\b/i.test(engine);
}

function isFolded({ file }: TimelineContext): boolean {
  return (file.role === 'migration' || file.role === 'schema') && file.folded !== false;
}

/** The column that a statement defines under that name. */
export function columnCalled(columns: readonly ColumnDefinition[], name: string): ColumnDefinition | undefined {
  return columns.find((column) => column.name.name === name);
}

/** True for a fact that creates a table with an engine of that family: `replacing`, `collapsing`. */
export function hasEngine(fact: StatementFact, family: RegExp): boolean {
  return fact.kind === 'createTable' && family.test(fact.options.engine ?? '');
}

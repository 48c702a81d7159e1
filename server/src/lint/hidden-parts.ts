import type { Embedding } from '../model/embedding.ts';

/** Rules that report a condition which a query lacks. */
const CONDITION_RULES: ReadonlySet<string> = new Set([
  'missing-predicate-index',
  'missing-tenant-filter',
  'soft-delete-filter-missing',
]);

/** Rules that report a clause which a query lacks, or compare parts of it that a program may add to. */
const CLAUSE_RULES: ReadonlySet<string> = new Set([
  ...CONDITION_RULES,
  'clickhouse-replacing-without-final',
  'constant-condition',
  'delete-without-where',
  'duplicate-query',
  'having-without-aggregate',
  'implicit-cross-join',
  'insert-column-count-mismatch',
  'insert-without-columns',
  'limit-without-order-by',
  'nondeterministic-group-by',
  'not-in-nullable-subquery',
  'queue-without-skip-locked',
  'require-pagination',
  'set-operation-column-mismatch',
  'tsql-merge-without-holdlock',
  'unknown-column',
  'unresolved-alias',
  'unused-cte',
  'unused-join',
  'update-without-where',
]);

/** The rules that are silent about a query of a program whose interpolations may hold what they look for. */
export function silencedBy(hides: NonNullable<Embedding['hides']>): ReadonlySet<string> {
  return hides === 'clauses' ? CLAUSE_RULES : CONDITION_RULES;
}

/** Whether a rule reports what an interpolation of the query may hold. */
export function mayBeHidden(ruleId: string, hides: Embedding['hides']): boolean {
  return hides !== undefined && silencedBy(hides).has(ruleId);
}

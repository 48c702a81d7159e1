import type { QualifiedName } from '../../../model/identifier.ts';
import type { Query } from '../../../model/query.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import type { FileContext } from '../../rule.ts';
import { runnersMode } from '../migrations/transactions.ts';
import { type Run, type RunStep, stepText } from './runs.ts';

/** The table that a statement writes; undefined for reads, and for temporary tables and table variables, which nobody shares. */
export function writtenTable({ fact }: ParsedStatement): QualifiedName | undefined {
  const query = fact.kind === 'query' ? fact.query : undefined;
  if (!query || query.kind === 'select' || query.kind === 'partial') return undefined;
  const { name } = query.target;
  if (/^[#@]/.test(name.object.name) || isCte(query, name)) return undefined;
  return name;
}

function isCte(query: Query, name: QualifiedName): boolean {
  return !name.schema && query.with.some((cte) => cte.name.name === name.object.name);
}

/** The table whose existing rows a statement locks until its transaction ends: UPDATE, DELETE, MERGE, INSERT that updates. */
export function lockedTable(parsed: ParsedStatement): QualifiedName | undefined {
  const query = parsed.fact.kind === 'query' ? parsed.fact.query : undefined;
  if (query?.kind === 'insert' && query.onConflict?.action !== 'update') return undefined;
  if (query?.kind !== 'select') return writtenTable(parsed);
  const [first, ...others] = query.from;
  const locks = query.locking.some(({ strength, wait }) => wait === 'block' && strength.includes('update'));
  return locks && others.length === 0 && first?.kind === 'table' ? first.name : undefined;
}

/** A name for comparisons: without schema, in lower case. */
export function tableKey({ object }: QualifiedName): string {
  return object.name.toLowerCase();
}

/** True where a run says that its connection commits nothing by itself. */
export function hasImplicitTransactions(steps: readonly RunStep[]): boolean {
  return steps.some((step) =>
    /^set\s+(?:session\s+)?(?:autocommit\s*=\s*(?:0|off)|implicit_transactions\s+on)\b/i.test(stepText(step)),
  );
}

/** A query file whose statements a program runs one by one: `-- name: GetUser :one`. */
export function isNamedQueries(text: string | undefined): boolean {
  return /^--\s*(?:name\s*:|:name\b|@name\b)/m.test(text ?? '');
}

/** These send a PostgreSQL file as one query; what is one transaction by that becomes several by BEGIN and COMMIT. */
const IMPLICIT: ReadonlySet<string> = new Set(['golang-migrate', 'prisma-migrate']);

/** True where the migration tool itself begins and commits a transaction around a run. */
export function isWrappedByTool({ database, file }: FileContext, { wrapped, steps }: Run): boolean {
  const [first] = steps;
  return (
    wrapped &&
    first !== undefined &&
    runnersMode(file, first.statement) === 'wrapped' &&
    !IMPLICIT.has(database.plan.layout)
  );
}

import type { SchemaView } from '../../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../../model/statement.ts';
import type { FileContext, FileStep } from '../../rule.ts';
import { textAt } from '../places.ts';

/** A statement as one connection runs it: one of a file, of a batch or block, or of a routine's body. */
export interface RunStep {
  /** The outer statement. */
  readonly statement: Statement;
  readonly parsed: ParsedStatement;
}

/** What runs one after the other on one connection. */
export interface Run {
  readonly steps: readonly RunStep[];
  /** True where the runner has opened a transaction before the first step. */
  readonly wrapped: boolean;
  /** The routine whose body it is; undefined for the statements of a file. */
  readonly routine?: Statement;
}

/** What happens between BEGIN and COMMIT or ROLLBACK, these not included. */
export interface Transaction {
  /** Undefined for a transaction that the runner opens. */
  readonly begin?: RunStep;
  readonly steps: readonly RunStep[];
  /** Undefined for one that is still open at the end. */
  readonly end?: RunStep;
}

/** A run, taken apart. */
export interface Divided {
  readonly transactions: readonly Transaction[];
  /** What runs outside any transaction of the run's own. */
  readonly loose: readonly RunStep[];
}

/** The runs of a file's statements: one for each part of the file that runs apart. SQL Server's batches go on with the same connection. */
export function fileRuns(steps: readonly FileStep[]): readonly Run[] {
  const runs: { part: number; wrapped: boolean; steps: RunStep[] }[] = [];
  for (const { statement, transaction, part } of steps) {
    if (statement.embedding || statement.parsed.fact.kind === 'clientCall') continue;
    let run = runs.at(-1);
    if (run?.part !== part) {
      run = { part, wrapped: transaction === 'wrapped', steps: [] };
      runs.push(run);
    }
    run.steps.push(...stepsOf(statement));
  }
  return runs;
}

/** What a statement of a file runs: itself, or what stands in its batch or block. A block of PostgreSQL is within the transaction around it. */
function stepsOf(statement: Statement): readonly RunStep[] {
  const { fact, nested } = statement.parsed;
  const inside = nested.map((parsed) => ({ statement, parsed }));
  // What a variable is set to may be read from a table: `SET @v = (SELECT …)`.
  if (fact.kind === 'set' || (fact.kind === 'other' && fact.what === 'declare')) {
    return [{ statement, parsed: statement.parsed }, ...inside];
  }
  if (fact.kind !== 'codeBlock' || nested.length === 0) return [{ statement, parsed: statement.parsed }];
  return fact.language === 'tsql' ? inside : inside.filter(({ parsed }) => parsed.fact.kind !== 'transaction');
}

/** PostgreSQL's DO blocks that stand outside a transaction: each is one by itself, unless it commits in between. */
export function blockRuns(steps: readonly FileStep[]): readonly Run[] {
  return steps.flatMap(({ statement, transaction }) => {
    const { fact, nested } = statement.parsed;
    if (fact.kind !== 'codeBlock' || fact.language === 'tsql') return [];
    if (transaction === 'explicit' || transaction === 'wrapped') return [];
    if (nested.some((parsed) => parsed.fact.kind === 'transaction')) return [];
    return [{ steps: nested.map((parsed) => ({ statement, parsed })), wrapped: true }];
  });
}

/** The bodies of the routines that a file's statements create, as far as these are not replaced or dropped later. */
export function routineRuns({ steps, final }: Pick<FileContext, 'steps' | 'final'>): readonly Run[] {
  return steps.flatMap(({ statement }) => (isReplaced(final, statement) ? [] : (routineRun(statement) ?? [])));
}

/** True where a routine stands in the schema at the end that another statement created. */
function isReplaced(final: SchemaView, statement: Statement): boolean {
  const { fact } = statement.parsed;
  if (fact.kind !== 'createFunction') return false;
  const signature = fact.parameters
    ?.filter(({ mode }) => mode === 'in' || mode === 'inout' || mode === 'variadic')
    .map(({ type }) => type);
  const routine = final.routine(fact.name, signature);
  return routine !== undefined && routine.origin.statement !== statement;
}

/** The body of the routine that a statement creates. */
export function routineRun(statement: Statement): Run | undefined {
  const { fact, nested } = statement.parsed;
  if (fact.kind !== 'createFunction' || nested.length === 0) return undefined;
  return { steps: nested.map((parsed) => ({ statement, parsed })), wrapped: false, routine: statement };
}

/** The text of a step; without the body of a routine that it creates, which does not run here. */
export function stepText({ statement, parsed }: RunStep): string {
  const { fact, span } = parsed;
  const end = fact.kind === 'createFunction' && fact.bodySpan ? fact.bodySpan.start : span.end;
  return textAt(statement, { start: span.start, end });
}

/**
 * The transactions of a run. In a batch or routine a ROLLBACK stands in a branch (an IF, a CATCH, a handler): where a COMMIT follows before
 * the next BEGIN, it is that which ends the transaction.
 */
export function divide({ steps, wrapped }: Run): Divided {
  const transactions: Transaction[] = [];
  const loose: RunStep[] = [];
  let open: { begin?: RunStep; steps: RunStep[] } | undefined = wrapped ? { steps: [] } : undefined;
  let depth = 0;
  for (const [position, step] of steps.entries()) {
    const control = controlOf(step);
    if (control === undefined) {
      (open?.steps ?? loose).push(step);
    } else if (control === 'begin') {
      depth++;
      open ??= { begin: step, steps: [] };
    } else if (open && !(control === 'rollback' && isInBranch(steps, position))) {
      depth = control === 'rollback' ? 0 : Math.max(0, depth - 1);
      if (depth > 0 && isTsql(step)) continue;
      depth = 0;
      transactions.push({ ...open, end: step });
      open = /\band\s+chain\b/i.test(stepText(step)) ? { begin: step, steps: [] } : undefined;
    }
  }
  if (open) transactions.push(open);
  return { transactions, loose };
}

/** Only SQL Server counts its transactions; elsewhere the first COMMIT ends all. */
function isTsql(step: RunStep): boolean {
  return /^\s*commit\s+tran/i.test(stepText(step));
}

/** What a step does to the transaction: PREPARE TRANSACTION ends it for its connection. */
export function controlOf(step: RunStep): 'begin' | 'commit' | 'rollback' | undefined {
  const { fact } = step.parsed;
  if (fact.kind !== 'transaction') return undefined;
  if (fact.action === 'begin' || fact.action === 'commit' || fact.action === 'rollback') return fact.action;
  if (fact.action !== 'other') return undefined;
  const text = stepText(step);
  // SQL Server's ROLLBACK with a name may also go back to a savepoint only.
  if (/^rollback\b/i.test(text)) return 'rollback';
  return /^prepare\s+transaction\b/i.test(text) ? 'commit' : undefined;
}

function isInBranch(steps: readonly RunStep[], position: number): boolean {
  const step = steps[position];
  if (!step || step.parsed === step.statement.parsed) return false;
  const next = steps
    .slice(position + 1)
    .map(controlOf)
    .find((control) => control === 'begin' || control === 'commit');
  return next === 'commit';
}

/** True for the body of a procedure. A function of MySQL runs inside the statement that calls it. */
export function isProcedure({ routine }: Run): boolean {
  const fact = routine?.parsed.fact;
  return fact?.kind === 'createFunction' && fact.procedure;
}

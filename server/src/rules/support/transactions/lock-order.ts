import type { FilePlace } from '../../../model/database.ts';
import type { Statement } from '../../../model/statement.ts';
import type { DatabaseContext, Survey } from '../../rule.ts';
import { isTestPath } from '../paths.ts';
import { remembered } from '../remembered.ts';
import { divide, fileRuns, type RunStep, routineRun, type Transaction } from './runs.ts';
import { lockedTable, tableKey } from './writes.ts';

/** A transaction with the tables whose rows it locks, in the order in which it first does. */
export interface LockingTransaction {
  /** What people call it: the routine's name, or the file's path. */
  readonly name: string;
  readonly locks: ReadonlyMap<string, RunStep>;
}

/** Two transactions that lock the tables `first` and `second` in opposite order. */
export interface OppositeOrder {
  readonly first: string;
  readonly second: string;
  /** Locks `first` before `second`. */
  readonly one: LockingTransaction;
  /** Locks `second` before `first`. */
  readonly other: LockingTransaction;
}

/**
 * The transactions that a database's routines and scripts run: bodies of routines as they stand at the end of the history, and what stands
 * between BEGIN and COMMIT in a file. Migrations run once and alone, so their own statements do not count.
 *
 * @param files those that {@link FILES_WITH_TRANSACTIONS} gathers, in the order of the plan
 */
export function lockingTransactions(
  { statementsOf, dialect, timeline }: DatabaseContext,
  files: readonly FilePlace[],
): readonly LockingTransaction[] {
  const standing = new Set([...timeline.final.routines()].map(({ origin }) => origin.statement));
  const routines = new Map<string, LockingTransaction[]>();
  const scripts: LockingTransaction[] = [];
  for (const file of files) {
    const statements = statementsOf(file.path);
    const routinesHere = routinesIn(statements);
    const transactionsHere = file.role === 'migration' ? [] : transactionsIn(statements);
    const isFolded = (file.role === 'migration' || file.role === 'schema') && file.folded !== false;
    for (const statement of routinesHere) {
      if (!isFolded || standing.has(statement)) addRoutine(statement, dialect, routines);
    }
    scripts.push(...transactionsHere.map(({ steps }) => ({ name: file.path, locks: locksOf(steps) })));
  }
  return [...[...routines.values()].flat(), ...scripts].filter(({ locks }) => locks.size > 1);
}

function addRoutine(
  statement: Statement,
  dialect: DatabaseContext['dialect'],
  routines: Map<string, LockingTransaction[]>,
): void {
  const run = routineRun(statement);
  const { fact } = statement.parsed;
  if (!run || fact.kind !== 'createFunction') return;
  const name = fact.name.object.name;
  const isAtomic = dialect === 'postgresql' || !fact.procedure;
  const transactions = isAtomic ? [run] : divide(run).transactions;
  routines.set(
    `${fact.name.schema?.name ?? ''}.${name}`.toLowerCase(),
    transactions.map(({ steps }) => ({ name, locks: locksOf(steps) })),
  );
}

/** The files that have routines, transactions or statements that lock rows, but for those of tests. */
export const FILES_WITH_TRANSACTIONS: Survey<Set<FilePlace>> = {
  start: () => new Set(),
  files: ({ role, path }) => role !== 'rollback' && role !== 'prisma' && !isTestPath(path),
  update(gathered, { files }, { database }) {
    for (const file of files) {
      const statements = database.statementsOf(file.path);
      const counts =
        routinesIn(statements).length > 0 ||
        transactionsIn(statements).length > 0 ||
        lockingReads(statements).length > 0;
      if (counts) gathered.add(file);
      else gathered.delete(file);
    }
  },
};

const routinesIn = remembered((statements: readonly Statement[]) =>
  statements.filter((statement) => routineRun(statement) !== undefined),
);

/** What stands between BEGIN and COMMIT in a file of these statements. */
const transactionsIn = remembered((statements: readonly Statement[]): readonly Transaction[] => {
  const steps = statements.map((statement) => ({ statement, transaction: 'none' as const, part: 0 }));
  return fileRuns(steps).flatMap((run) => divide(run).transactions);
});

/** The SELECTs of a file and its routines that lock rows and wait for them; a program may run them within a transaction of its own. */
export const lockingReads = remembered((statements: readonly Statement[]): readonly RunStep[] => {
  const steps = statements.map((statement) => ({ statement, transaction: 'none' as const, part: 0 }));
  const scripts = fileRuns(steps).flatMap((run) => run.steps);
  const routines = statements.flatMap((statement) => routineRun(statement)?.steps ?? []);
  return [...scripts, ...routines].filter(({ parsed: { fact } }) => {
    if (fact.kind !== 'query' || fact.query.kind !== 'select') return false;
    return fact.query.locking.some(({ strength, wait }) => strength.includes('update') && wait === 'block');
  });
});

function locksOf(steps: readonly RunStep[]): ReadonlyMap<string, RunStep> {
  const locks = new Map<string, RunStep>();
  for (const step of steps) {
    const table = lockedTable(step.parsed);
    if (table && !locks.has(tableKey(table))) locks.set(tableKey(table), step);
  }
  return locks;
}

/** Every pair of transactions that lock two tables in opposite order, each pair once, by the first two tables that show it. */
export function oppositeOrders(transactions: readonly LockingTransaction[]): readonly OppositeOrder[] {
  const byPair = new Map<string, LockingTransaction[]>();
  const found: OppositeOrder[] = [];
  const told = new Set<string>();
  for (const [index, transaction] of transactions.entries()) {
    for (const [first, second] of pairsOf([...transaction.locks.keys()])) {
      for (const other of byPair.get(`${second} ${first}`) ?? []) {
        const key = `${transactions.indexOf(other)} ${index}`;
        if (other === transaction || told.has(key)) continue;
        told.add(key);
        found.push({ first: second, second: first, one: other, other: transaction });
      }
      const known = byPair.get(`${first} ${second}`);
      if (known) known.push(transaction);
      else byPair.set(`${first} ${second}`, [transaction]);
    }
  }
  return found;
}

/** More tables than this in one transaction are not compared, so that no input takes long. */
const MOST_TABLES = 20;

function* pairsOf(tables: readonly string[]): Generator<readonly [string, string]> {
  const some = tables.slice(0, MOST_TABLES);
  for (const [index, first] of some.entries()) for (const second of some.slice(index + 1)) yield [first, second];
}

import type { DatabasePlan, FilePlace } from '../../model/database.ts';
import type { EditFix } from '../../model/fix.ts';
import type { Statement } from '../../model/statement.ts';
import { QueryNames } from '../../schema/names/query-names.ts';
import type { DatabaseContext, Rule, RuleMeta, SchemaContext } from '../rule.ts';
import { nameContext } from '../support/names.ts';
import { givenColumns, isFoundByKey } from '../support/queries/keys.ts';
import { remembered } from '../support/remembered.ts';
import {
  FILES_WITH_TRANSACTIONS,
  type LockingTransaction,
  lockingReads,
  lockingTransactions,
  oppositeOrders,
} from '../support/transactions/lock-order.ts';
import type { RunStep } from '../support/transactions/runs.ts';

function procedure(name: string, first: string, second: string): string {
  return `CREATE FUNCTION ${name}(n bigint) RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n  UPDATE ${first} SET total = total + n WHERE id = 1;\n  UPDATE ${second} SET total = total - n WHERE id = 1;\nEND $$;\n`;
}

const meta: RuleMeta = {
  id: 'inconsistent-lock-order',
  title: 'Transactions must lock tables and rows in the same order',
  group: 'transactions',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'warning',
  confidence: [
    { value: 50, when: 'two transactions write two tables in opposite order, or many rows are locked in no order' },
  ],
  aboutRunning: false,
  docs: {
    why: `Where one transaction has written a and waits for b, and another has written b and waits for a, neither can go on: a deadlock. The engine ends one of them with an error, under load again and again. The same happens between
two sessions that lock the same rows in whatever order the plan yields.`,
    howToFix: `Choose one order for the tables (parent before child, or by name) and keep to it everywhere. Lock several rows of one table in a fixed order: \`ORDER BY id FOR UPDATE\`. Be ready to try again in any case.`,
    whenNotToUse: `Routines, and transactions of scripts (BEGIN … COMMIT), are compared; migrations run alone. Of a table that the workspace does not know, an equation with a key, number or name counts as one row. INSERT does not count, since nobody else waits for rows that are not there yet. Suppress it where the two never run at the same time.`,
    bad: [
      {
        title: 'One goes a, b, the other b, a',
        files: [
          { path: 'functions/pay.sql', text: procedure('pay', 'accounts', 'invoices') },
          { path: 'functions/refund.sql', text: procedure('refund', 'invoices', 'accounts') },
        ],
        dialect: 'postgresql',
      },
    ],
    good: [
      {
        title: 'Both go a, b',
        files: [
          { path: 'functions/pay.sql', text: procedure('pay', 'accounts', 'invoices') },
          { path: 'functions/refund.sql', text: procedure('refund', 'accounts', 'invoices') },
        ],
        dialect: 'postgresql',
      },
    ],
    sources: [
      'PostgreSQL manual, 13.3.4 Deadlocks',
      'MySQL manual, How to Minimize and Handle Deadlocks',
      'Microsoft Learn, Deadlocks guide: access objects in the same order',
    ],
  },
};

/** The findings sit, in each of two transactions, on the statement that takes the second lock; or on a SELECT that locks rows in no order. */
export const inconsistentLockOrder: Rule = {
  scope: 'database',
  meta,
  check(context) {
    const { database } = context;
    const reported = new Set<RunStep>();
    const files = inPlanOrder(context.survey(FILES_WITH_TRANSACTIONS), database.plan);
    for (const { first, second, one, other } of oppositeOrders(lockingTransactions(database, files))) {
      reportOrder(context, reported, one, other, first, second);
      reportOrder(context, reported, other, one, second, first);
    }
    if (database.dialect !== 'tsql') checkRowOrder(context, files);
  },
};

/** `transaction` locks `first` before `second`, `other` the other way round. */
function reportOrder(
  context: SchemaContext,
  reported: Set<RunStep>,
  transaction: LockingTransaction,
  other: LockingTransaction,
  first: string,
  second: string,
): void {
  const step = transaction.locks.get(second);
  const opposite = other.locks.get(first);
  if (!step || !opposite || reported.has(step)) return;
  reported.add(step);
  context.report(
    { statement: step.statement, span: step.parsed.span },
    {
      confidence: 50,
      message:
        `${transaction.name} locks ${first} and then ${second}, while ${other.name} locks ${second} first: where both run at once they can wait for each other, and one is ended by a deadlock. ` +
        'Write the tables in the same order in both.',
      related: [
        {
          at: { statement: opposite.statement, span: opposite.parsed.span },
          message: `${other.name} locks ${first} here, after ${second}`,
        },
      ],
    },
  );
}

function inPlanOrder(files: ReadonlySet<FilePlace>, plan: DatabasePlan): readonly FilePlace[] {
  const position = positionsIn(plan);
  return [...files].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
}

const positionsIn = remembered(
  (plan: DatabasePlan): ReadonlyMap<FilePlace, number> => new Map(plan.files.map((file, index) => [file, index])),
);

/** SELECT … FOR UPDATE of several rows without ORDER BY. */
function checkRowOrder(context: SchemaContext, files: readonly FilePlace[]): void {
  for (const { path, role } of files) {
    if (role === 'migration') continue;
    for (const step of lockingReads(context.database.statementsOf(path))) checkLockedRows(context, step);
  }
}

function checkLockedRows(context: SchemaContext, { statement, parsed }: RunStep): void {
  const { fact } = parsed;
  if (fact.kind !== 'query' || fact.query.kind !== 'select') return;
  const { query } = fact;
  if (
    query.orderBy.length > 0 ||
    query.limit ||
    query.from.length !== 1 ||
    !mayLockMany(context.database, statement, parsed)
  ) {
    return;
  }
  context.report(
    { statement, span: parsed.span },
    {
      confidence: 50,
      message:
        'This locks several rows in whatever order the plan yields, so two sessions that lock the same rows can wait for each other until one is ended by a deadlock. ' +
        'Lock them in a fixed order: ORDER BY the primary key.',
      fixes: ({ deployed }) => (deployed ? [] : orderRows(context.database, statement, parsed)),
    },
  );
}

/** True where a condition is not known to find a single row by its key. */
function mayLockMany(database: DatabaseContext, statement: Statement, parsed: RunStep['parsed']): boolean {
  const { fact } = parsed;
  if (fact.kind !== 'query' || fact.query.kind !== 'select') return false;
  if (!fact.query.where) return true;
  const names = new QueryNames(fact.query, nameContext({ dialect: database.dialect, database, statement, parsed }));
  const scope = names.scopes[0];
  const source = scope?.sources[0];
  if (!scope || source?.kind !== 'table') return false;
  const { where } = fact.query;
  if ((where.kind === 'in' && !where.negated) || where.kind === 'anyArray')
    return where.kind !== 'in' || where.list?.length !== 1;
  if (isFoundByKey(source, scope)) return false;
  // Of a table that is not known, what a number or name is equated with may find one row: a status or a range does not.
  return source.table !== undefined || ![...givenColumns(source, scope)].some((name) => NAMES_A_ROW.test(name));
}

/** How columns are called that may tell rows apart. */
const NAMES_A_ROW = /(?:id|uuid|key|code|number|no|nr|name|ref|reference|sku|iban|email|token|hash|slug)$/i;

function orderRows(database: DatabaseContext, statement: Statement, parsed: RunStep['parsed']): readonly EditFix[] {
  const { fact } = parsed;
  if (fact.kind !== 'query' || fact.query.kind !== 'select') return [];
  const [item] = fact.query.from;
  const table = item?.kind === 'table' ? database.timeline.final.table(item.name) : undefined;
  const key = table?.primaryKey?.columns.join(', ');
  const end = fact.query.where?.span.end;
  if (!key || end === undefined || !/^\s*\)*\s*for\b/i.test(statement.text.slice(end))) return [];
  const close = /^\s*\)*/.exec(statement.text.slice(end))?.[0].trimEnd().length ?? 0;
  const at = end + close;
  const edits = [{ statement, span: { start: at, end: at }, newText: ` ORDER BY ${key}` }];
  return [{ kind: 'edit', title: `Order by ${key}`, bulk: false, edits }];
}

import type { Expression } from '../../model/expression.ts';
import type { EditFix } from '../../model/fix.ts';
import type { Query, SelectQuery, TableReference, UpdateQuery } from '../../model/query.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';
import { eachExpression, queryOf } from '../support/expressions.ts';
import { inCaseOf } from '../support/places.ts';
import { fromItems, leaves } from '../support/queries.ts';
import { sameExpression } from '../support/same-expression.ts';
import { blockRuns, divide, fileRuns, type RunStep, routineRuns, stepText } from '../support/transactions/runs.ts';
import { lockedTable, tableKey } from '../support/transactions/writes.ts';

const meta: RuleMeta = {
  id: 'lost-update',
  title: 'A value that is read to be written back must be locked',
  group: 'transactions',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'warning',
  confidence: [
    {
      value: 50,
      when: 'a column is read without a lock, and then set for the same rows to a value that does not come from the row',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `At READ COMMITTED, the default nearly everywhere, two sessions can read the same quantity, both compute from it, and both write: the second write covers the first, and one of the two changes is gone without an error. It happens
under load only, and no test shows it.`,
    howToFix: `Let the database compute: \`SET qty = qty - 1\`. Where the value must be read first, read it with \`FOR UPDATE\` (SQL Server: \`WITH (UPDLOCK)\`), or write it only if it is still the same (\`WHERE … AND version = v\`), or use
\`SERIALIZABLE\` and try again on a serialization failure.`,
    whenNotToUse: `Reads with a lock, conditions on the old value or a version, relative updates, advisory and table locks, and stricter isolation levels are left alone. Suppress it where one writer alone can ever run.`,
    bad: [
      {
        title: 'Two sessions read the same quantity',
        files: [
          {
            path: 'take.sql',
            text: 'CREATE FUNCTION take(item bigint) RETURNS void LANGUAGE plpgsql AS $$\nDECLARE v int;\nBEGIN\n  SELECT qty INTO v FROM stock WHERE id = item;\n  UPDATE stock SET qty = v - 1 WHERE id = item;\nEND $$;\n',
          },
        ],
        dialect: 'postgresql',
      },
    ],
    good: [
      {
        title: 'The second one waits',
        files: [
          {
            path: 'take.sql',
            text: 'CREATE FUNCTION take(item bigint) RETURNS void LANGUAGE plpgsql AS $$\nDECLARE v int;\nBEGIN\n  SELECT qty INTO v FROM stock WHERE id = item FOR UPDATE;\n  UPDATE stock SET qty = v - 1 WHERE id = item;\nEND $$;\n',
          },
        ],
        dialect: 'postgresql',
      },
      {
        title: 'The database computes',
        files: [{ path: 'take.sql', text: 'UPDATE stock SET qty = qty - 1 WHERE id = 7;\n' }],
        dialect: 'postgresql',
      },
    ],
    sources: [
      'PostgreSQL manual, 13.2.1 Read Committed Isolation Level',
      'MySQL manual, Locking Reads',
      'Microsoft Learn, Table hints: UPDLOCK',
    ],
  },
};

/** Whatever makes sessions wait for each other, or fail where they would overwrite. */
const GUARD =
  /\bserializable\b|\brepeatable\s+read\b|\bisolation\s+level\s+snapshot\b|advisory_(?:xact_)?lock|\bget_lock\s*\(|\bsp_getapplock\b|^\s*lock\s+tables?\b/i;
const MYSQL_GUARD = /\bserializable\b|\bget_lock\s*\(|^\s*lock\s+tables?\b/i;
const LOCKING_HINTS: ReadonlySet<string> = new Set([
  'updlock',
  'xlock',
  'holdlock',
  'serializable',
  'repeatableread',
  'tablock',
  'tablockx',
  'snapshot',
]);

/** The finding sits on the SELECT; related is the UPDATE. */
export const lostUpdate: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (context.direction === 'down') return;
    for (const run of [...routineRuns(context), ...blockRuns(context.steps)]) checkSteps(context, run.steps, []);
    for (const run of fileRuns(context.steps)) {
      for (const { begin, steps } of divide(run).transactions) {
        if (begin) checkSteps(context, steps, run.steps);
      }
    }
  },
};

/** `around`: further statements of the same connection, such as those that set the isolation level or BEGIN itself. */
function checkSteps(context: FileContext, steps: readonly RunStep[], around: readonly RunStep[]): void {
  const guard = context.dialect === 'mysql' || context.dialect === 'mariadb' ? MYSQL_GUARD : GUARD;
  if ([...steps, ...around].some((step) => guard.test(stepText(step)))) return;
  const locked = new Set<string>();
  const reads: { readonly step: RunStep; readonly query: SelectQuery; readonly table: TableReference }[] = [];
  for (const step of steps) {
    const { fact } = step.parsed;
    const lock = lockedTable(step.parsed);
    if (fact.kind === 'query' && fact.query.kind === 'update') {
      const update = fact.query;
      const read = reads.find((one) => isWrittenBack(one.query, one.table, update));
      if (read) report(context, read, step);
    }
    if (lock) locked.add(tableKey(lock));
    const query = fact.kind === 'query' ? readOf(fact.query) : undefined;
    const table = query && plainRead(query);
    if (query && table && !locked.has(tableKey(table.name))) reads.push({ step, query, table });
  }
}

/** The SELECT that reads: the statement itself, or what PL/pgSQL assigns in `v := (SELECT …)`. */
function readOf(query: Query): SelectQuery | undefined {
  if (query.kind !== 'select') return undefined;
  const [item, ...others] = query.items;
  const isAssignment = query.from.length === 0 && others.length === 0;
  const inner = isAssignment && item ? queryOf(item.expression) : undefined;
  return inner?.kind === 'select' ? inner : query;
}

/** The one table that a query reads rows of by a condition, without a lock. */
function plainRead(query: SelectQuery): TableReference | undefined {
  if (query.setOperation || query.locking.length > 0 || !query.where || query.groupBy.length > 0) return undefined;
  const [table, ...others] = fromItems(query).flatMap(leaves);
  if (table?.kind !== 'table' || others.length > 0) return undefined;
  return table.hints?.some((hint) => LOCKING_HINTS.has(hint.replace(/\(.*$/, ''))) ? undefined : table;
}

/** True where an UPDATE sets a column that the query has read, for the same rows, to a value that the row itself does not give. */
function isWrittenBack(read: SelectQuery, table: TableReference, update: UpdateQuery): boolean {
  if (tableKey(table.name) !== tableKey(update.target.name) || update.from.length > 0 || !update.where) return false;
  const names = new Set(read.items.flatMap(({ expression }) => [...columnNames(expression)]));
  const readsAll = read.items.some(({ expression }) => expression.kind === 'star');
  if (!sameCondition(read.where, update.where)) return false;
  const own = new Set(columnNames(update.where));
  for (const { column, value } of update.set) {
    const name = column.name.toLowerCase();
    if ((!readsAll && !names.has(name)) || own.has(name)) continue;
    // A relative update reads the row as it is then; a query in the value reads for itself.
    if (readsOwnColumn(value, name, update) || holdsQuery(value) || isConstant(value)) continue;
    return !update.set.some(
      (one) => isVersion(one.column.name) && new Set(columnNames(update.where)).has(one.column.name.toLowerCase()),
    );
  }
  return false;
}

/** True where a value names the column of the row that is updated: `qty`, `stock.qty`; `r.qty` is a field of a variable. */
function readsOwnColumn(value: Expression, column: string, { target }: UpdateQuery): boolean {
  const table = (target.alias ?? target.name.object).name.toLowerCase();
  for (const one of eachExpression(value)) {
    if (one.kind !== 'column' || one.parts.at(-1)?.name.toLowerCase() !== column) continue;
    const qualifier = one.parts.at(-2)?.name.toLowerCase();
    if (qualifier === undefined || qualifier === table) return true;
  }
  return false;
}

function isVersion(name: string): boolean {
  return /version|revision|etag|lock/i.test(name);
}

/** A flag that is set, a time that is stamped: it does not depend on what was read. */
function isConstant(value: Expression): boolean {
  if (value.kind === 'literal') return value.type !== 'number';
  if (value.kind === 'cast') return isConstant(value.operand);
  return value.kind === 'default' || (value.kind === 'call' && value.arguments.length === 0);
}

function holdsQuery(value: Expression): boolean {
  for (const one of eachExpression(value)) if (queryOf(one)) return true;
  return false;
}

/** Last parts of the names in an expression, in lower case. */
function* columnNames(expression: Expression | undefined): Generator<string> {
  if (!expression) return;
  for (const one of eachExpression(expression)) {
    if (one.kind === 'column') yield (one.parts.at(-1)?.name ?? '').toLowerCase();
  }
}

/** The same rows are meant: the conditions are equal, or the same but for the qualifiers of their columns. */
function sameCondition(a: Expression | undefined, b: Expression | undefined): boolean {
  if (sameExpression(a, b)) return true;
  if (a?.kind !== 'binary' || b?.kind !== 'binary' || a.operator !== '=' || b.operator !== '=') return false;
  return sameOperand(a.left, b.left) && sameOperand(a.right, b.right);
}

function sameOperand(a: Expression, b: Expression): boolean {
  if (a.kind === 'column' && b.kind === 'column') {
    return a.parts.at(-1)?.name.toLowerCase() === b.parts.at(-1)?.name.toLowerCase();
  }
  return sameExpression(a, b);
}

function report(
  context: FileContext,
  read: { readonly step: RunStep; readonly query: SelectQuery; readonly table: TableReference },
  write: RunStep,
): void {
  const { statement, parsed } = read.step;
  const lock = context.dialect === 'tsql' ? 'WITH (UPDLOCK)' : 'FOR UPDATE';
  context.report(statement, parsed.span, {
    confidence: 50,
    message:
      `This row of ${read.table.name.object.name} is read without a lock and then written back, so a change that another session commits in between is lost. ` +
      `Read it with ${lock}, or let the UPDATE compute from the column itself.`,
    related: [{ at: { statement: write.statement, span: write.parsed.span }, message: 'written back here' }],
    fixes: ({ deployed }): readonly EditFix[] => {
      const at = context.dialect === 'tsql' ? read.table.span.end : read.query.span.end;
      return deployed || read.query.items.some(({ expression }) => expression.kind === 'call')
        ? []
        : [
            {
              kind: 'edit',
              title: `Read it ${lock}`,
              bulk: false,
              edits: [{ statement, span: { start: at, end: at }, newText: inCaseOf(statement, ` ${lock}`) }],
            },
          ];
    },
  });
}

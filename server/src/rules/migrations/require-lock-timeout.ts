import type { Fix } from '../../model/fix.ts';
import { nameText, type QualifiedName } from '../../model/identifier.ts';
import type { OtherStatement, SetVariable } from '../../model/object-facts.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { AlterAction } from '../../model/table-facts.ts';
import { locksOf } from '../../schema/locks/locks-of.ts';
import type { FileContext, FixContext, Rule, RuleMeta } from '../rule.ts';
import { changesLiveTable } from '../support/live-table.ts';
import { isChangeScript } from '../support/migrations/change-script.ts';
import { factsThatRun } from '../support/migrations/file-steps.ts';
import { surroundingsOf } from '../support/migrations/surroundings.ts';
import { isInTransaction } from '../support/migrations/transactions.ts';
import { inCaseOf } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'require-lock-timeout',
  title: 'A migration must not wait for locks without a limit',
  group: 'migrations',
  priority: 'P0',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb'],
  severity: 'info',
  confidence: [
    { value: 75, when: 'a statement locks an existing table and nothing before it limits how long it waits' },
  ],
  aboutRunning: true,
  docs: {
    why: `A schema change waits for every transaction that uses the table, and everybody who comes later waits behind it, readers too: one forgotten transaction and a change of a
millisecond stop the application for as long as that stays open. PostgreSQL waits for ever by default, MySQL for a year.`,
    howToFix: `Say how long it may wait: \`SET LOCAL lock_timeout = '5s'\` in a transaction, \`SET lock_timeout\` outside of one; \`SET SESSION lock_wait_timeout = 5\` in MySQL. If the time runs out the
migration fails and can be tried again, and nobody has noticed.`,
    whenNotToUse: `Tables that the same file or undeployed batch creates, statements with CONCURRENTLY, changes of rows alone, and rollbacks need none. Of a file only the first statement is marked. Where the
tool’s connection or role sets the limit, say so with the option \`setByRunner\`.`,
    bad: [
      {
        title: 'May wait for ever, and everybody behind it',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          { path: 'migrations/002_name.up.sql', text: 'ALTER TABLE users ADD COLUMN name text;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Gives up after five seconds',
        dialect: 'postgresql',
        files: [
          { path: 'migrations/001_users.up.sql', text: 'CREATE TABLE users (id bigint PRIMARY KEY);\n' },
          {
            path: 'migrations/002_name.up.sql',
            text: "SET lock_timeout = '5s';\nALTER TABLE users ADD COLUMN name text;\n",
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, lock_timeout; 13.3.1 Table-Level Locks. MySQL manual, lock_wait_timeout',
      'squawk require-lock-timeout, eugene E9, Postgres Language Server lockTimeoutWarning, strong_migrations',
    ],
  },
  options: {
    setByRunner: {
      schema: { type: 'boolean' },
      default: false,
      description: 'The migration tool’s connection or role limits the wait already, so that no migration has to.',
    },
  },
};

/** The finding sits on the first line of the first statement that takes a lock. */
export const requireLockTimeout: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (context.options.setByRunner === true || !isChangeScript(context)) return;
    let limit: 'none' | 'session' | 'transaction' = 'none';
    for (const { statement, transaction } of context.steps) {
      for (const parsed of factsThatRun(statement)) {
        const { fact } = parsed;
        if (fact.kind === 'set')
          limit = limitAfter(context, fact, limit, isInTransaction(transaction) || parsed !== statement.parsed);
        // SET LOCAL ends with its transaction.
        if (
          fact.kind === 'transaction' &&
          limit === 'transaction' &&
          (fact.action === 'commit' || fact.action === 'rollback')
        )
          limit = 'none';
        if (limit !== 'none') continue;
        const table = lockedTable(context, statement, parsed);
        if (!table) continue;
        report(context, statement, parsed, table, isInTransaction(transaction));
        return;
      }
    }
  },
};

/** What a SET leaves of the limit. MySQL may set several variables at once. */
function limitAfter(
  { dialect }: FileContext,
  fact: SetVariable,
  before: 'none' | 'session' | 'transaction',
  inTransaction: boolean,
): 'none' | 'session' | 'transaction' {
  if (dialect !== 'postgresql') {
    const text = `${fact.name} = ${fact.value ?? ''}`.toLowerCase();
    const value = /(?:^|[\s,.])(?:@@)?(?:(?:session|local|global)[.\s]\s*)?lock_wait_timeout\s*:?=\s*(\w+)/.exec(
      text,
    )?.[1];
    if (value === undefined) return before;
    return /^[1-9]/.test(value) ? 'session' : value === 'default' ? 'none' : before;
  }
  if (fact.name !== 'lock_timeout') return before;
  if (
    fact.value === undefined ||
    /^'?0+\s*(?:[a-z]*)'?$/i.test(fact.value.trim()) ||
    /^default$/i.test(fact.value.trim())
  )
    return 'none';
  if (!fact.local) return 'session';
  return inTransaction ? 'transaction' : before;
}

/** Actions that take no lock that others would wait behind. */
function isWeak(action: AlterAction): boolean {
  return action.kind === 'validateConstraint' || (action.kind === 'detachPartition' && action.concurrently);
}

/** Objects on a table whose creation or removal locks it. */
const TABLE_PARTS = new Set(['trigger', 'policy', 'rule']);

/** The existing table that a statement locks; undefined where it locks none. */
function lockedTable(context: FileContext, statement: Statement, parsed: ParsedStatement): QualifiedName | undefined {
  const { fact } = parsed;
  const isLive = (name: QualifiedName): boolean => changesLiveTable(surroundingsOf(context, statement, parsed), name);
  switch (fact.kind) {
    case 'alterTable':
      if (fact.objectType !== 'table' || fact.actions.every(isWeak)) return undefined;
      return isLive(fact.name) ? fact.name : undefined;
    case 'createIndex':
      return !fact.concurrently && isLive(fact.table) ? fact.table : undefined;
    case 'createTrigger':
    case 'createPolicy':
      return isLive(fact.table) ? fact.table : undefined;
    case 'truncate':
      return fact.tables.find(isLive);
    case 'drop': {
      if (fact.objectType === 'table') return fact.names.find(isLive);
      if (fact.objectType === 'index' && !fact.concurrently)
        return lockedByDropIndex(context, statement, fact.names, fact.table, isLive);
      return fact.table && TABLE_PARTS.has(fact.objectType) && isLive(fact.table) ? fact.table : undefined;
    }
    case 'other':
      return context.dialect === 'postgresql' ? lockedByOther(context, statement, fact, isLive) : undefined;
    default:
      return undefined;
  }
}

/** CLUSTER, VACUUM FULL, REFRESH, REINDEX and LOCK TABLE, which PostgreSQL's lock table or the words of the statement tell. */
function lockedByOther(
  context: FileContext,
  statement: Statement,
  fact: OtherStatement,
  isLive: (name: QualifiedName) => boolean,
): QualifiedName | undefined {
  if (/^lock\b/.test(fact.what)) return fact.options.nowait === undefined ? fact.tables.find(isLive) : undefined;
  const { concurrently } = fact.options;
  if (concurrently !== undefined && !OFF.has(concurrently)) return undefined;
  if (fact.what === 'reindex index') return lockedByDropIndex(context, statement, fact.tables, undefined, isLive);
  const waiting = locksOf({ fact }, 'postgresql').filter(({ blocks }) => blocks !== 'nothing');
  const locked = new Set<unknown>(waiting.map(({ table }) => table));
  return fact.tables.find((table) => locked.has(table) && isLive(table));
}

const OFF: ReadonlySet<string> = new Set(['false', 'off', '0']);

/** What DROP INDEX and REINDEX INDEX lock: the index's table; of an index that nothing creates, the index stands for it. */
function lockedByDropIndex(
  context: FileContext,
  statement: Statement,
  names: readonly QualifiedName[],
  table: QualifiedName | undefined,
  isLive: (name: QualifiedName) => boolean,
): QualifiedName | undefined {
  if (table) return isLive(table) ? table : undefined;
  const [name] = names;
  const found = name && context.before(statement).index(name);
  if (!found) return name;
  const { object } = name;
  const owner = { object: { ...object, name: found.table.name }, span: name.span };
  return isLive(owner) ? owner : undefined;
}

function report(
  context: FileContext,
  statement: Statement,
  parsed: ParsedStatement,
  table: QualifiedName,
  inTransaction: boolean,
): void {
  const { start, end } = parsed.span;
  const [firstLine = ''] = statement.text.slice(start, end).split('\n');
  const seconds = context.database.thresholds.lockTimeoutSeconds;
  const setting = settingOf(context, seconds, inTransaction);
  context.report(
    statement,
    { start, end: start + firstLine.trimEnd().length },
    {
      confidence: 75,
      message: `This waits ${context.dialect === 'postgresql' ? 'without a limit' : 'for up to a year'} for whoever is using ${nameText(table)}, and everybody else waits behind it. Put ${setting} before it, and try again if the time runs out.`,
      fixes: (fixContext) =>
        fixContext.deployed || parsed !== statement.parsed ? [] : [insert(fixContext, statement, setting)],
    },
  );
}

function settingOf({ dialect }: FileContext, seconds: number, inTransaction: boolean): string {
  if (dialect !== 'postgresql') return `SET SESSION lock_wait_timeout = ${seconds}`;
  return `SET ${inTransaction ? 'LOCAL ' : ''}lock_timeout = '${seconds}s'`;
}

function insert({ database }: FixContext, statement: Statement, setting: string): Fix {
  const between = database.plan.layout === 'drizzle' ? ';\n--> statement-breakpoint\n' : ';\n';
  const newText = inCaseOf(statement, setting) + between;
  return {
    kind: 'edit',
    title: `Insert ${setting}`,
    bulk: true,
    edits: [{ statement, span: { start: 0, end: 0 }, newText }],
  };
}

import type { Query } from '../../model/query.ts';
import type { FileContext, Rule, RuleMeta } from '../rule.ts';
import { eachExpression } from '../support/expressions.ts';
import { eachQuery, fromItems, leaves, ownExpressions } from '../support/queries.ts';
import {
  blockRuns,
  divide,
  fileRuns,
  type Run,
  type RunStep,
  routineRuns,
  stepText,
  type Transaction,
} from '../support/transactions/runs.ts';
import { writtenTable } from '../support/transactions/writes.ts';

const meta: RuleMeta = {
  id: 'long-transaction',
  title: 'A transaction must not wait for anything but the database',
  group: 'transactions',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'tsql'],
  severity: 'warning',
  confidence: [
    {
      value: 75,
      when: 'a transaction sleeps, calls another system, reads files, or has more statements than the threshold',
    },
  ],
  aboutRunning: false,
  docs: {
    why: `A transaction holds its locks until it ends, and keeps the engine from cleaning up what it may still see. While it sleeps, waits for another server or reads a file, everyone who needs one of its rows waits with it, and a
queue of waiting connections brings down what has nothing to do with it.`,
    howToFix: `Do the waiting before BEGIN or after COMMIT: fetch first, write then. Load files into a staging table first. Split many statements into batches that commit one by one.`,
    whenNotToUse: `Statements are counted only where they change tables that are older than the file, and not in seeds and dumps. Suppress it for a maintenance script that runs while nobody else works.`,
    bad: [
      {
        title: 'Locks held for half a minute',
        files: [
          { path: 'job.sql', text: 'BEGIN;\nSELECT pg_sleep(30);\nUPDATE jobs SET state = 1 WHERE id = 7;\nCOMMIT;\n' },
        ],
        dialect: 'postgresql',
      },
    ],
    good: [
      {
        title: 'Wait first',
        files: [
          { path: 'job.sql', text: 'SELECT pg_sleep(30);\nBEGIN;\nUPDATE jobs SET state = 1 WHERE id = 7;\nCOMMIT;\n' },
        ],
        dialect: 'postgresql',
      },
    ],
    sources: [
      'PostgreSQL wiki, Lock Monitoring',
      'PostgreSQL manual, idle_in_transaction_session_timeout',
      'MySQL manual, Optimizing InnoDB Transaction Management',
    ],
  },
  options: {
    maxStatements: {
      schema: { type: 'integer', minimum: 1 },
      default: 50,
      description: 'How many statements a transaction may have that change older tables.',
    },
  },
};

/** Functions that wait: on purpose, or for another server. `net.http_get` only queues its request. */
const SLEEPS: ReadonlySet<string> = new Set(['pg_sleep', 'pg_sleep_for', 'pg_sleep_until', 'sleep']);
const REMOTE =
  /^(?:dblink(?:_exec|_connect|_open|_fetch|_send_query|_get_result)?|http(?:_get|_post|_put|_delete|_patch|_head)?)$/;
const TSQL_REMOTE =
  /^(?:exec(?:ute)?\s+)?(?:(?:master\.)?(?:\w*\.)?)?(?:xp_cmdshell|sp_oamethod|sp_invoke_external_rest_endpoint)\b/i;

/** The finding sits on the statement that waits, or on the first one over the threshold. */
export const longTransaction: Rule = {
  scope: 'file',
  meta,
  check(context) {
    if (context.direction === 'down') return;
    for (const run of fileRuns(context.steps)) {
      for (const transaction of divide(run).transactions) checkTransaction(context, transaction);
    }
    for (const { steps } of blockRuns(context.steps)) {
      if (steps.some(({ parsed }) => writtenTable(parsed) !== undefined)) checkWaits(context, steps);
    }
    for (const run of routineRuns(context)) {
      for (const transaction of transactionsOf(context, run)) checkWaits(context, transaction.steps);
    }
  },
};

/** A function of PostgreSQL that writes holds its locks for its caller's transaction; a procedure there may commit in between. */
function transactionsOf({ dialect }: FileContext, run: Run): readonly Transaction[] {
  if (dialect !== 'postgresql') return divide(run).transactions;
  const fact = run.routine?.parsed.fact;
  const writes = run.steps.some(({ parsed }) => writtenTable(parsed) !== undefined);
  return fact?.kind === 'createFunction' && !fact.procedure && (writes || fact.returnsTrigger) ? [run] : [];
}

function checkTransaction(context: FileContext, { steps }: Transaction): void {
  checkWaits(context, steps);
  const { role } = context.file;
  if (role === 'seed' || role === 'schema') return;
  const limit = context.options.maxStatements as number;
  const changes = steps.filter((step) => changesOlderTable(context, step));
  const over = changes[limit];
  if (!over) return;
  context.report(over.statement, over.parsed.span, {
    confidence: 75,
    message: `This transaction changes existing tables in ${changes.length} statements, and holds every lock it takes until the last one. Split it into batches of at most ${limit} that commit one by one.`,
  });
}

function changesOlderTable(context: FileContext, { statement, parsed }: RunStep): boolean {
  const { fact } = parsed;
  const name = fact.kind === 'alterTable' ? fact.name : fact.kind === 'createIndex' ? fact.table : writtenTable(parsed);
  return name !== undefined && context.mayExist(name, statement);
}

function checkWaits(context: FileContext, steps: readonly RunStep[]): void {
  for (const step of steps) {
    const wait = waitOf(step);
    if (wait === undefined) continue;
    context.report(step.statement, step.parsed.span, {
      confidence: 75,
      message: `${wait} inside a transaction, and everything that the transaction has locked stays locked meanwhile. Do it before the transaction begins or after it has ended.`,
    });
  }
}

/** What a step waits for, as the beginning of a sentence. */
function waitOf(step: RunStep): string | undefined {
  const { fact } = step.parsed;
  const text = stepText(step);
  if (fact.kind === 'query') return waitInQuery(fact.query);
  if (fact.kind !== 'other' && fact.kind !== 'set' && fact.kind !== 'unparsed') return undefined;
  if (/^waitfor\s+(?:delay|time)\b/i.test(text)) return 'This sleeps';
  if (/^(?:do|call)\s+sleep\s*\(/i.test(text)) return 'This sleeps';
  if (TSQL_REMOTE.test(text)) return 'This calls another program';
  if (isFileLoad(text)) return 'This reads or writes a file';
  return undefined;
}

/** COPY from or to a file or program of the server, LOAD DATA, BULK INSERT. COPY … FROM STDIN is fed by the client as it goes. */
function isFileLoad(text: string): boolean {
  return (
    /^copy\b[\s\S]*?\b(?:from|to)\s+(?:program\s+)?E?'/i.test(text) || /^(?:load\s+data|bulk\s+insert)\b/i.test(text)
  );
}

function waitInQuery(root: Query): string | undefined {
  for (const { query } of eachQuery(root)) {
    for (const { expression } of ownExpressions(query)) {
      for (const one of eachExpression(expression)) {
        const wait = one.kind === 'call' ? waitOfCall(one.name, one.schema) : undefined;
        if (wait) return wait;
      }
    }
    for (const call of functionCalls(query)) {
      const wait = waitOfCall(call.name, call.schema);
      if (wait) return wait;
    }
  }
  return undefined;
}

function waitOfCall(name: string, schema: string | undefined): string | undefined {
  if (SLEEPS.has(name)) return 'This sleeps';
  return REMOTE.test(name) && schema !== 'net' ? 'This waits for another server' : undefined;
}

/** Functions in FROM. */
function functionCalls(query: Query): readonly { readonly name: string; readonly schema?: string }[] {
  return fromItems(query)
    .flatMap(leaves)
    .flatMap((leaf) => (leaf.kind === 'function' ? leaf.calls : []))
    .flatMap((call) => (call.kind === 'call' ? [call] : []));
}

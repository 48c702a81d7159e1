import type { ClientValue } from '../../../model/client-call-facts.ts';
import type { CallSite, EnclosingLoop } from '../../../model/embedding.ts';
import type { Query } from '../../../model/query.ts';
import type { Span } from '../../../text/span.ts';
import type { TimelineContext } from '../../rule.ts';
import { isTestPath } from '../paths.ts';
import { eachProperty, modelCall, propertyOf } from './calls.ts';

/** Names of what holds many rows at once, so that one query a round is what one wants. */
const BATCH =
  /chunk|batch|slice|page|group|shard|tenant|part(?:ition)?s?$|database|client|connection|attempt|retr(?:y|ies)|\btries\b/i;

/** Programs that somebody starts once, by hand. */
const SCRIPT_PATH = /(?:^|\/)(?:scripts?|bin|backfills?|data-migrations?|one-?off|maintenance)\//i;

/** Names of what a database has few of, and what is done to each of them apart. */
const DEFINITION = /^(?:table|column|col|schema|constraint|migration|trigger|view|enum|extension)(?:Name|Info|Def)?$/i;

/** A call at the top level that ends the program: `main().then(…)`, `fixUsers().catch(console.error)`. */
const RUNS_ITSELF = /^(?:(?:void|await)\s+)?[\w$]+\([^()\n]*\)\s*(?:;?\s*$|\.(?:then|catch|finally)\()/m;

/** A program of its own that closes its client at the end, as scripts do and servers do not. */
function isScript(text: string | undefined): boolean {
  if (text === undefined || !/\$disconnect\(\)|process\.exit\(|\bpool\.end\(\)/.test(text)) return false;
  return /\bmain\(\)/.test(text) || (RUNS_ITSELF.test(text) && !/\.listen\(|\bprocess\.on\(/.test(text));
}

/** How far above a call a comment of a linter is looked for. */
const FARTHEST_COMMENT = 240;

/** True where the program tells its linter that one round after the other is meant. */
function isSequentialOnPurpose({ database, file, statement }: TimelineContext): boolean {
  const text = database.textOf(file.path);
  if (text === undefined || !text.includes('no-await-in-loop')) return false;
  const above = text.slice(Math.max(0, statement.start - FARTHEST_COMMENT), statement.start);
  return above.includes('no-await-in-loop') || /\/\*\s*eslint-disable\s[^*]*no-await-in-loop/.test(text);
}

/** What is walked over is short, and known when the program is written: `['a', 'b']`, `ROLES`, `Object.values(Role)`. */
const FIXED_LIST = /^\[|^[A-Z][A-Z0-9_]*$|^Object\.(?:keys|values|entries)\(\s*[A-Z]|^new Set\(\[/;

/**
 * Reports a query of a program that runs once for each round of a loop, keyed by what the loop stands at: SQL in a template or call, or a
 * call of a Prisma client. Loops over batches, over fixed lists, and `while` loops (which page or poll) are passed over.
 */
export function checkProgramLoop(context: TimelineContext): void {
  const { statement, file } = context;
  if (file.role !== 'query' || isTestPath(file.path)) return;
  if (statement.embedding) checkSql(context, statement.embedding.site);
  else checkCall(context);
}

function checkSql(context: TimelineContext, site: CallSite): void {
  const { fact } = context.parsed;
  if (context.nested || fact.kind !== 'query') return;
  const { query } = fact;
  if (query.kind === 'select' && (query.from.length === 0 || query.locking.length > 0)) return;
  if (TAKES_LIST.test(context.statement.text)) return;
  const loop = loopOf(site);
  if (!loop) return;
  const reads = query.kind === 'select' || (query.kind === 'partial' && query.verb === 'select');
  const word = /^\w+/.exec(context.statement.text)?.[0] ?? '';
  const span = { start: 0, end: word.length };
  // SQLite runs within the program: what a round costs is the preparing, and the rows that are looked for one by one.
  if (site.synchronous) report(context, span, loop, PREPARE_ONCE, 50);
  else {
    const unsure = isEmbedded(context) || namesObjects(context, loop) || callsFunctions(query);
    report(context, span, loop, reads ? READ_ROWS : WRITE_ROWS, unsure ? 50 : sureness(context, loop, reads));
  }
}

/** SQLite in the program itself, unless the file speaks of one that is reached over a network. */
function isEmbedded({ dialect, database, file }: TimelineContext): boolean {
  return dialect === 'sqlite' && !/\bD1Database\b|\benv\.\w|libsql|turso/i.test(database.textOf(file.path) ?? '');
}

/** A list of values for each round: what `IN` or `ANY` is given, or rows of a parameter. */
const TAKES_LIST =
  /\b(?:IN\s*\(?\s*[:@]h\w+|ANY\s*\(\s*[:@$]\w+|unnest\s*\(|json(?:b)?_(?:each|array_elements|populate_recordset|to_recordset)\s*\(|OPENJSON\s*\()/i;

/** True where the loop's item names a table or column of the query, so that each round asks something else. */
function namesObjects({ statement: { text, embedding } }: TimelineContext, { variables }: EnclosingLoop): boolean {
  return (embedding?.pieces ?? []).some(({ kind, start, end, source }) => {
    if (kind !== 'hole' || source === undefined || !text.startsWith('${', start)) return false;
    const isInString = (text.slice(0, start).split("'").length - 1) % 2 === 1;
    const names: readonly string[] = source.match(/[\w$]+/g) ?? [];
    return !isInString && end > start && variables.some((name) => names.includes(name));
  });
}

/** `SELECT … FROM write_event($1, …)`: what a routine does for one item it need not do for many. */
function callsFunctions(query: Query): boolean {
  return query.kind === 'select' && query.from.every((item) => item.kind === 'function');
}

/** Less where a round may be the last, or stands for itself, or the program is run once. */
function sureness(context: TimelineContext, loop: EnclosingLoop, reads: boolean): number {
  const { file, database } = context;
  if (loop.variables.some((name) => DEFINITION.test(name)) || isSequentialOnPurpose(context)) return 50;
  return SCRIPT_PATH.test(file.path) ||
    isScript(database.textOf(file.path)) ||
    (reads ? loop.endsEarly : loop.standsAlone)
    ? 50
    : 75;
}

const PREPARE_ONCE =
  'Prepare the statement once before it, and write in one transaction; or read all rows in one query and look them up in a Map.';
const READ_ROWS = 'Read all rows in one query before it (WHERE id = ANY($1), or IN), and look them up in a Map.';
const WRITE_ROWS = 'Write all rows in one statement (several VALUES, unnest, or a join to the rows).';

function checkCall(context: TimelineContext): void {
  const found = modelCall(context.parsed, context.database);
  if (!found) return;
  const { call } = found;
  const loop = loopOf(call.site);
  if (!loop || call.transaction === 'batch' || takesMany(call)) return;
  const { operation } = call;
  const batched =
    (call.transaction === 'interactive' ? BATCHED_IN_TRANSACTION[operation.name] : undefined) ??
    BATCHED[operation.name];
  if (batched === undefined) return;
  const span = { start: 0, end: operation.span.end };
  // Prisma joins findUnique calls that are made together (Prisma documentation, "Solving the n+1 problem"), but not those behind another await.
  const joined = loop.kind === 'callback' && operation.name.startsWith('findUnique');
  const advice = batched.replaceAll('MODEL', `${call.receiver}.${call.model?.name ?? ''}.`);
  const reads = /^(?:find|count|aggregate)/.test(operation.name);
  const unsure = joined || (!reads && writesRelations(call.argument));
  report(context, span, loop, advice, unsure ? 50 : sureness(context, loop, reads));
}

/** `data: { lines: { create: […] } }`: createMany and updateMany write no relations. */
function writesRelations(argument: ClientValue | undefined): boolean {
  for (const part of ['data', 'create', 'update'] as const) {
    for (const [name, value] of eachProperty(propertyOf(argument, part))) {
      if (NESTED_WRITE.test(name)) return true;
      // Of a number `set` is an ordinary assignment.
      if (name === 'set' && value.kind === 'array') return true;
    }
  }
  return false;
}

const NESTED_WRITE = /^(?:create|createMany|connect|connectOrCreate|disconnect|upsert|deleteMany|updateMany)$/;

/** The batched form of each operation. `MODEL` is the client with the model and a dot behind it. */
const READ = 'Read all at once before it, MODELfindMany({ where: { … in: ids } }), and look the rows up in a Map.';
const WRITE =
  'Write them together: MODELupdateMany where all rows get the same, else one $transaction([…]) of the writes.';
const BATCHED: Readonly<Record<string, string | undefined>> = {
  findUnique: READ,
  findUniqueOrThrow: READ,
  findFirst: READ,
  findFirstOrThrow: READ,
  findMany: READ,
  count: 'Count all at once before it: MODELgroupBy({ by: […], _count: true }).',
  aggregate: 'Aggregate all at once before it: MODELgroupBy({ by: […], … }).',
  create: 'Create them together: MODELcreateMany({ data: rows }).',
  update: WRITE,
  updateMany: WRITE,
  upsert:
    'Read which rows exist before it, then write them together: createMany, and one $transaction([…]) of the updates.',
  delete: 'Delete them together: MODELdeleteMany({ where: { id: { in: ids } } }).',
  deleteMany: 'Delete them together: MODELdeleteMany({ where: { … in: ids } }).',
};

/** Inside of a transaction already, another one changes nothing. */
const BATCHED_IN_TRANSACTION: Readonly<Record<string, string | undefined>> = {
  update:
    'Write them together: MODELupdateMany where all rows get the same, else one $executeRaw with UPDATE … FROM (VALUES …).',
  updateMany:
    'Write them together: one MODELupdateMany where all rows get the same, else one $executeRaw with UPDATE … FROM (VALUES …).',
  upsert:
    'Read which rows exist before it and createMany the others, or write all in one $executeRaw with INSERT … ON CONFLICT (MySQL: ON DUPLICATE KEY UPDATE).',
};

/** One `in` (or `data: rows`) for each round is a batch already. */
function takesMany({ argument }: { readonly argument?: Parameters<typeof propertyOf>[0] }): boolean {
  for (const [name] of eachProperty(propertyOf(argument, 'where'))) if (name === 'in' || name === 'notIn') return true;
  return false;
}

/** The innermost loop whose round the call is keyed by. */
function loopOf({ awaited, synchronous, loops, names }: CallSite): EnclosingLoop | undefined {
  const [innermost] = loops;
  if (!innermost || (!awaited && !synchronous && innermost.kind !== 'callback')) return undefined;
  const keyed = loops.find(({ variables }) => variables.some((name) => names.includes(name)));
  if (!keyed || keyed.isFixed || FIXED_LIST.test(keyed.over ?? '') || BATCH.test(keyed.over ?? '')) return undefined;
  return keyed.variables.some((name) => BATCH.test(name)) ? undefined : keyed;
}

function report(context: TimelineContext, span: Span, loop: EnclosingLoop, advice: string, confidence = 75): void {
  const over = loop.over === undefined || loop.over.length > 40 || loop.over.includes('\n') ? '' : ` over ${loop.over}`;
  const where = loop.kind === 'callback' ? `callback of ${loop.method ?? 'map'}${over}` : `loop${over}`;
  context.report(span, {
    confidence,
    message: `This query runs once for every round of the ${where}: as many ${advice === PREPARE_ONCE ? 'statements' : 'round trips'} as there are items. ${advice}`,
  });
}

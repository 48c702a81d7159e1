import type { Identifier } from '../../model/identifier.ts';
import type { FromItem, TableReference } from '../../model/query.ts';
import type { Located, Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import type { QuerySource } from './query-source.ts';
import { RESERVED } from './reserved.ts';

const INDEX_HINTS = new Set(['use', 'force', 'ignore']);
/** SQL Server's table hints, which may stand in parentheses without WITH (Transact-SQL reference, "Table hints"). */
const TABLE_HINTS = new Set(
  (
    'nolock readuncommitted readcommitted repeatableread serializable readpast holdlock updlock xlock tablock tablockx paglock rowlock nowait ' +
    'snapshot noexpand forceseek forcescan index'
  ).split(' '),
);

interface LocatedAlias {
  readonly names: { readonly alias?: Identifier; readonly columnAliases: readonly Identifier[] };
  readonly last: number;
}

/** The alias after token `last`: `[AS] name [(columns)]`. */
export function lowerAlias(tokens: QuerySource, last: number): LocatedAlias {
  const explicit = tokens.is(last + 1, 'as');
  const at = explicit ? last + 2 : last + 1;
  const bare = tokens.isWord(at) && !(tokens.kind(at) === 'word' && isReserved(tokens, at)) && !startsHint(tokens, at);
  if (!(explicit ? tokens.isName(at) : bare)) {
    check(!explicit, 'AS without a name');
    return { names: { columnAliases: [] }, last };
  }
  const alias = tokens.identifier(at);
  const hasColumns = tokens.is(at + 1, '(') && !TABLE_HINTS.has(tokens.key(at + 2));
  const columnAliases = hasColumns ? tokens.identifiersInside(at + 1) : [];
  return { names: { alias, columnAliases }, last: hasColumns ? tokens.partner(at + 1) : at };
}

/** Words with which a join or a clause of ClickHouse starts. */
const CLICKHOUSE_RESERVED = new Set('global asof semi anti prewhere array settings format final sample'.split(' '));

function isReserved(tokens: QuerySource, at: number): boolean {
  const key = tokens.key(at);
  return RESERVED.has(key) || (tokens.dialect === 'clickhouse' && CLICKHOUSE_RESERVED.has(key));
}

/** Lowers a table by name with its alias. Its span ends there; hints after it count among its tokens. */
export function lowerTable(lowering: Lowering, first: number, limit: number): Located<TableReference> {
  const { tokens } = lowering;
  check(first <= limit && (tokens.isName(first) || tokens.kind(first) === 'parameter'), 'a table without a name');
  check(
    !(tokens.kind(first) === 'word' && RESERVED.has(tokens.key(first)) && !tokens.is(first + 1, '.')),
    'a keyword for a table',
  );
  const name = tokens.qualifiedName(first);
  const nameLast = tokens.nameEnd(first);
  const alias = lowerAlias(tokens, skipHints(tokens, nameLast));
  const last = skipHints(tokens, alias.last);
  check(last <= limit, 'a table that goes on');
  const hints = tableHints(tokens, nameLast + 1, last);
  const sampled = tokens.findAny(SAMPLES, nameLast + 1, last) >= 0;
  const value: TableReference = {
    kind: 'table',
    name,
    ...alias.names,
    only: false,
    ...(hints.length > 0 ? { hints } : {}),
    ...(sampled ? { sampled } : {}),
    span: tokens.span(first, alias.names.alias ? alias.last : nameLast),
  };
  return { value, first, last };
}

const SAMPLES: ReadonlySet<string> = new Set(['tablesample', 'sample']);

/** SQL Server's table hints among the tokens from `first` to `last`, in lower case. */
function tableHints(tokens: QuerySource, first: number, last: number): string[] {
  const hints: string[] = [];
  if (tokens.dialect !== 'tsql') return hints;
  for (let i = first; i <= last; i++) if (TABLE_HINTS.has(tokens.key(i))) hints.push(tokens.key(i));
  return hints;
}

/** A function in FROM, `start` its first token after LATERAL; undefined where the parentheses after the name hold hints. */
export function lowerFunctionTable(lowering: Lowering, first: number, start: number): Located<FromItem> | undefined {
  const { tokens } = lowering;
  const open = tokens.nameEnd(start) + 1;
  if (tokens.dialect === 'tsql' && TABLE_HINTS.has(tokens.key(open + 1))) return undefined;
  let last = tokens.partner(open);
  check(last > open, 'a call without its end');
  const call = lowering.expression(start, last);
  if (tokens.matches(last + 1, 'with', 'ordinality')) last += 2;
  // OPENJSON(…) WITH (column type …)
  if (tokens.is(last + 1, 'with') && tokens.is(last + 2, '(')) last = tokens.partner(last + 2);
  const alias = lowerAlias(tokens, last);
  const span = tokens.span(first, alias.last);
  // BigQuery's UNNEST(x) AS y WITH OFFSET AS z
  const offset = tokens.matches(alias.last + 1, 'with', 'offset') ? lowerAlias(tokens, alias.last + 2) : alias;
  return {
    value: { kind: 'function', calls: [call], ...alias.names, lateral: start > first, span },
    first,
    last: offset.last,
  };
}

/** The last token of the hints that follow token `last`; `last` where there are none. */
function skipHints(tokens: QuerySource, last: number): number {
  let end = last;
  for (let next = hintEnd(tokens, end + 1); next > end; next = hintEnd(tokens, end + 1)) end = next;
  return end;
}

function startsHint(tokens: QuerySource, at: number): boolean {
  return hintEnd(tokens, at) >= at;
}

/** The last token of the hint at a token; -1 where there is none. */
function hintEnd(tokens: QuerySource, at: number): number {
  const key = tokens.key(at);
  if (key === 'with' && tokens.is(at + 1, '(')) return tokens.partner(at + 1);
  if (key === '(' && TABLE_HINTS.has(tokens.key(at + 1)) && tokens.dialect === 'tsql') return tokens.partner(at);
  if (key === 'partition' && tokens.is(at + 1, '(')) return tokens.partner(at + 1);
  if (tokens.dialect === 'clickhouse' && key === 'final') return at;
  if (key === 'tablesample' || (key === 'sample' && tokens.dialect === 'clickhouse')) return sampleEnd(tokens, at);
  if (key === 'indexed' && tokens.is(at + 1, 'by') && tokens.isName(at + 2)) return at + 2;
  if (key === 'not' && tokens.is(at + 1, 'indexed')) return at + 1;
  if (INDEX_HINTS.has(key) && (tokens.is(at + 1, 'index') || tokens.is(at + 1, 'key'))) {
    let open = at + 2;
    while (!tokens.is(open, '(') && open < at + 6) open++;
    return tokens.partner(open);
  }
  if (key === 'for' && tokens.is(at + 1, 'system_time')) return systemTimeEnd(tokens, at);
  return -1;
}

/** `TABLESAMPLE [method] (1 PERCENT) [REPEATABLE (7)]`, ClickHouse's `SAMPLE 0.1`, `SAMPLE 1 / 10`. */
function sampleEnd(tokens: QuerySource, at: number): number {
  if (tokens.is(at, 'sample')) {
    const end = tokens.is(at + 2, '/') ? at + 3 : at + 1;
    return tokens.kind(end) === 'number' ? end : -1;
  }
  const open = tokens.is(at + 1, '(') ? at + 1 : at + 2;
  const end = tokens.is(open, '(') ? tokens.partner(open) : -1;
  return end > 0 && tokens.is(end + 1, 'repeatable') ? tokens.partner(end + 2) : end;
}

/** `FOR SYSTEM_TIME AS OF x`, `… BETWEEN x AND y`, `… FROM x TO y`, `… ALL`. */
function systemTimeEnd(tokens: QuerySource, at: number): number {
  if (tokens.is(at + 2, 'all')) return at + 2;
  if (tokens.matches(at + 2, 'as', 'of')) return at + 4;
  return tokens.is(at + 2, 'between') || tokens.is(at + 2, 'from') ? at + 5 : -1;
}

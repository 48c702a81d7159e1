import { check } from './misplaced.ts';
import type { QuerySource } from './query-source.ts';

/** The clauses after a statement's head that have a place of their own. */
export type ClauseName =
  | 'from'
  | 'where'
  | 'group'
  | 'having'
  | 'qualify'
  | 'window'
  | 'order'
  | 'limit'
  | 'offset'
  | 'fetch'
  | 'locking'
  | 'option'
  | 'into'
  | 'set'
  | 'using'
  | 'returning'
  | 'output'
  | 'conflict'
  | 'prewhere'
  | 'arrayJoin'
  | 'limitBy'
  | 'settings'
  | 'format';

/** Where a clause stands: its keyword, and the tokens of its content. */
export interface Clause {
  readonly word: number;
  readonly first: number;
  readonly last: number;
}

export type Clauses = { readonly [Name in ClauseName]?: Clause };

const LOCKING = new Set(['update', 'share', 'no', 'key', 'read', 'xml', 'json', 'browse']);

/**
 * Finds the clauses that start from `first` on at the depth of `first`.
 * @param wanted the clauses that the statement can have; the words of others are left for expressions
 * @param last the last token of the statement
 */
export function readClauses(
  tokens: QuerySource,
  wanted: ReadonlySet<ClauseName>,
  first: number,
  last: number,
): Clauses {
  const found: Partial<Record<ClauseName, Clause>> = {};
  let open: { readonly name: ClauseName; readonly word: number; readonly first: number } | undefined;
  const close = (end: number): void => {
    if (!open) return;
    check(!(open.name in found), `${open.name} twice`);
    found[open.name] = { word: open.word, first: open.first, last: end };
  };
  let caseDepth = 0;
  for (let i = first; i <= last; i = Math.max(i + 1, tokens.skip(i))) {
    if (tokens.kind(i) !== 'word' || tokens.isLabel(i)) continue;
    if (tokens.is(i, 'case')) caseDepth++;
    else if (tokens.is(i, 'end') && caseDepth > 0) caseDepth--;
    const start = caseDepth > 0 ? undefined : clauseAt(tokens, i, open?.name);
    if (!start || !wanted.has(start.name)) continue;
    close(i - 1);
    open = { name: start.name, word: i, first: i + start.words };
    i = open.first - 1;
  }
  close(last);
  return found;
}

/** The clause whose keyword stands at `index`, with the number of its words. `open` is the clause in which it stands. */
function clauseAt(
  tokens: QuerySource,
  index: number,
  open: ClauseName | undefined,
): { readonly name: ClauseName; readonly words: number } | undefined {
  const key = tokens.key(index);
  const next = tokens.key(index + 1);
  switch (key) {
    case 'from':
      return tokens.is(index - 1, 'distinct') && (tokens.is(index - 2, 'is') || tokens.is(index - 2, 'not'))
        ? undefined
        : { name: 'from', words: 1 };
    case 'output':
      return tokens.dialect === 'tsql' ? { name: key, words: 1 } : undefined;
    case 'limit':
      return limitAt(tokens, index);
    case 'qualify':
    case 'using':
    case 'returning':
      return tokens.dialect === 'tsql' ? undefined : { name: key, words: 1 };
    case 'where':
    case 'having':
    case 'into':
    case 'set':
      return { name: key, words: 1 };
    case 'group':
    case 'order':
      return next === 'by' ? { name: key, words: 2 } : undefined;
    case 'window':
      return tokens.is(index + 2, 'as') ? { name: 'window', words: 1 } : undefined;
    case 'offset':
      return open === 'order' || open === 'limit' || startsCount(tokens, index + 1)
        ? { name: 'offset', words: 1 }
        : undefined;
    case 'fetch':
      return next === 'first' || next === 'next' ? { name: 'fetch', words: 2 } : undefined;
    case 'for':
      return LOCKING.has(next) ? { name: 'locking', words: 1 } : undefined;
    case 'lock':
      return next === 'in' ? { name: 'locking', words: 2 } : undefined;
    case 'option':
      return next === '(' ? { name: 'option', words: 1 } : undefined;
    case 'on':
      if (next === 'conflict') return { name: 'conflict', words: 2 };
      return next === 'duplicate' ? { name: 'conflict', words: 4 } : undefined;
    default:
      return tokens.dialect === 'clickhouse' ? clickHouseClauseAt(tokens, index) : undefined;
  }
}

/** LIMIT, or ClickHouse's `LIMIT 2 [OFFSET 1] BY a`, which counts rows per group. */
function limitAt(tokens: QuerySource, index: number): ReturnType<typeof clauseAt> {
  if (tokens.dialect === 'tsql') return undefined;
  if (tokens.dialect === 'clickhouse') {
    let by = index + 1;
    while (startsCount(tokens, by) || tokens.is(by, ',') || tokens.is(by, 'offset')) by++;
    if (tokens.is(by, 'by')) return { name: 'limitBy', words: by - index + 1 };
  }
  return { name: 'limit', words: 1 };
}

/** What follows the name of a format: the end, or the settings. */
const AFTER_FORMAT = new Set(['', ')', 'settings']);

/** The clauses that only ClickHouse has (SQL reference, "SELECT"). Their words are names elsewhere in a query. */
function clickHouseClauseAt(tokens: QuerySource, index: number): ReturnType<typeof clauseAt> {
  switch (tokens.key(index)) {
    case 'prewhere':
      return { name: 'prewhere', words: 1 };
    case 'array':
      return tokens.is(index + 1, 'join') ? { name: 'arrayJoin', words: 2 } : undefined;
    case 'left':
      return tokens.matches(index + 1, 'array', 'join') ? { name: 'arrayJoin', words: 3 } : undefined;
    case 'settings':
      return tokens.isWord(index + 1) && tokens.is(index + 2, '=') ? { name: 'settings', words: 1 } : undefined;
    case 'format':
      return tokens.isWord(index + 1) && AFTER_FORMAT.has(tokens.key(index + 2))
        ? { name: 'format', words: 1 }
        : undefined;
    default:
      return undefined;
  }
}

function startsCount(tokens: QuerySource, index: number): boolean {
  return tokens.kind(index) === 'number' || tokens.kind(index) === 'parameter';
}

/** The tokens of a clause, for {@link optionalExpression}. */
export function rangeOf(clause: Clause | undefined): [number, number] | undefined {
  return clause && [clause.first, clause.last];
}

import type { Votes } from './dialect-words.ts';

/** Something in a text that speaks for dialects. Signs of one name count together. */
export interface Sign {
  readonly name: string;
  readonly votes: Votes;
}

/** Quotes around names and strings. */
const DOLLAR: Sign = { name: '$$', votes: [['postgresql', 5]] };
const BACKTICK: Sign = {
  name: '`',
  votes: [
    ['mysql', 2],
    ['sqlite', 1],
    ['clickhouse', 0.5],
    ['bigquery', 0.5],
  ],
};
const BRACKET: Sign = { name: '[x]', votes: [['tsql', 4]] };
const DOUBLE: Sign = {
  name: '"',
  votes: [
    ['postgresql', 0.7],
    ['sqlite', 0.4],
  ],
};
const QUOTES: ReadonlyMap<string, Sign> = new Map([
  ['$', DOLLAR],
  ['`', BACKTICK],
  ['[', BRACKET],
  ['"', DOUBLE],
]);
const NATIONAL: Sign = { name: "N'", votes: [['tsql', 3]] };
const COMMENT_TEXT: Sign = {
  name: "comment '",
  votes: [
    ['mysql', 2],
    ['clickhouse', 1],
  ],
};

/** What stands in quotes; `isNational` where the letter N stands at the quote. */
export function signOfQuote(quote: string, previous: string, isNational: boolean): Sign | undefined {
  const sign = QUOTES.get(quote);
  if (sign) return sign;
  if (isNational) return NATIONAL;
  return previous === 'comment' ? COMMENT_TEXT : undefined;
}

const CAST: Sign = {
  name: '::',
  votes: [
    ['postgresql', 4],
    ['clickhouse', 0.5],
    ['snowflake', 1],
  ],
};
const ARRAY: Sign = { name: '[]', votes: [['postgresql', 3]] };
const NUMBERED: Sign = {
  name: '$1',
  votes: [
    ['postgresql', 3],
    ['sqlite', 0.5],
  ],
};
const QUESTION_MARK: Sign = {
  name: '?',
  votes: [
    ['mysql', 1],
    ['sqlite', 1],
  ],
};
const BACKSLASH: Sign = { name: '\\', votes: [['postgresql', 1]] };
const SYSTEM_VARIABLE: Sign = {
  name: '@@',
  votes: [
    ['tsql', 2],
    ['mysql', 1],
  ],
};
const DECLARED_VARIABLE: Sign = { name: 'declare @', votes: [['tsql', 5]] };
const VARIABLE: Sign = { name: '@x', votes: [['tsql', 0.7]] };
const TYPED_PARAMETER: Sign = { name: '{x:T}', votes: [['clickhouse', 5]] };

/** A line that says GO. */
export const BATCH_END: Sign = { name: 'GO', votes: [['tsql', 5]] };

/** What a symbol says, and whether it begins a parameter of a query. */
export interface SymbolMeaning {
  readonly sign?: Sign;
  readonly isParameter?: boolean;
}

const NOTHING: SymbolMeaning = {};
const PARAMETER: SymbolMeaning = { isParameter: true };

/** @param text the text in which the symbol stands at `start`; `previous` the word just before it, in lower case */
export function meaningOfSymbol(symbol: string, text: string, start: number, previous: string): SymbolMeaning {
  const next = text[start + 1] ?? '';
  switch (symbol) {
    case '::':
      return { sign: CAST };
    case '@':
      if (next === '@') return { sign: SYSTEM_VARIABLE };
      if (!/[A-Za-z_]/.test(next)) return NOTHING;
      return { sign: previous === 'declare' ? DECLARED_VARIABLE : VARIABLE, isParameter: true };
    case '(':
      return previous === '' ? NOTHING : given(signOfArgument(previous, text.slice(start, start + 12)));
    case '[':
      return next === ']' ? { sign: ARRAY } : NOTHING;
    case '$':
      return /\d/.test(next) ? { sign: NUMBERED, isParameter: true } : NOTHING;
    case '?':
      return { sign: QUESTION_MARK, isParameter: true };
    case ':':
      return /[A-Za-z_]/.test(next) ? PARAMETER : NOTHING;
    case '=':
      return previous === 'engine' ? given(signOfEngine(text.slice(start, start + 40))) : NOTHING;
    case '{': {
      const sign = /^\{\s*\w+\s*:\s*[A-Z]/.test(text.slice(start, start + 60)) ? TYPED_PARAMETER : undefined;
      return { ...given(sign), isParameter: next === '{' };
    }
    case '\\':
      return { sign: BACKSLASH };
    default:
      return NOTHING;
  }
}

function given(sign: Sign | undefined): SymbolMeaning {
  return sign ? { sign } : NOTHING;
}

const DISPLAY_WIDTH: Sign = { name: 'int(n)', votes: [['mysql', 3]] };
const SQLITE_TYPES = new Set(['text', 'integer', 'real', 'numeric']);
const MYSQL_TYPES = new Set(['varchar', 'int', 'bigint', 'json', 'tinyint', 'char']);
const SIZED: ReadonlyMap<string, Sign> = new Map([
  ...['int', 'bigint', 'tinyint', 'smallint'].map((type): [string, Sign] => [type, DISPLAY_WIDTH]),
  ['datetime', { name: 'datetime(n)', votes: [['mysql', 3]] }],
  [
    'timestamp',
    {
      name: 'timestamp(n)',
      votes: [
        ['postgresql', 2],
        ['mysql', 1],
      ],
    },
  ],
  ['identity', { name: 'identity(n)', votes: [['tsql', 5]] }],
]);
const MAX_LENGTH: Sign = { name: '(max)', votes: [['tsql', 5]] };
const NULLABLE: Sign = { name: 'nullable(', votes: [['clickhouse', 5]] };
const ENUM: Sign = { name: 'enum(', votes: [['mysql', 1]] };

/** `opened` is the text from the bracket behind `word` on. */
function signOfArgument(word: string, opened: string): Sign | undefined {
  const inside = /^\(\s*(\w+)/.exec(opened)?.[1]?.toLowerCase() ?? '';
  if (inside === 'max' && (word.endsWith('varchar') || word === 'varbinary')) return MAX_LENGTH;
  if (/^\d/.test(inside)) return SIZED.get(word);
  return word === 'nullable' ? NULLABLE : word === 'enum' ? ENUM : undefined;
}

const MYSQL_ENGINES = new Set(['innodb', 'myisam', 'aria', 'memory']);
const MYSQL_ENGINE: Sign = { name: 'engine=', votes: [['mysql', 5]] };
const CLICKHOUSE_ENGINE: Sign = { name: 'engine=', votes: [['clickhouse', 4]] };

/** `assigned` is the text from the `=` behind ENGINE on. */
function signOfEngine(assigned: string): Sign | undefined {
  const name = /^=\s*(\w+)/.exec(assigned)?.[1]?.toLowerCase() ?? '';
  if (name === '') return undefined;
  return MYSQL_ENGINES.has(name) ? MYSQL_ENGINE : CLICKHOUSE_ENGINE;
}

/** What a column in backticks is typed as tells MySQL and SQLite apart: Drizzle and others write backticks for SQLite. */
export function signOfTypeAfterBacktick(type: string): Sign | undefined {
  if (SQLITE_TYPES.has(type)) return { name: `\`x\` ${type}`, votes: [['sqlite', 2]] };
  return MYSQL_TYPES.has(type) ? { name: `\`x\` ${type}`, votes: [['mysql', 2]] } : undefined;
}

const EXECUTE: Sign = { name: 'exec', votes: [['tsql', 2]] };
const DECLARE: Sign = { name: 'declare', votes: [['tsql', 1]] };

/** What a statement that begins with `word` says. */
export function signOfStart(word: string): Sign | undefined {
  return word === 'exec' || word === 'execute' ? EXECUTE : word === 'declare' ? DECLARE : undefined;
}

import type { Dialect } from './dialect.ts';

/**
 * How a dialect spells its tokens. The splitter and the lexer know dialects only through this table.
 */
export interface Lexis {
  /**
   * Whether `\'` stays inside a `'…'` string. `guess` is for texts of which we do not know: a backslash escapes
   * unless the quote after it is followed by what closes a value (`,`, `)`, `;`, the end of the line).
   */
  readonly backslashEscapes: 'never' | 'always' | 'guess';
  readonly doubleQuoted: 'identifier' | 'string';
  readonly backticks: boolean;
  /** `[name]`: `guess` takes it for an identifier only where an array subscript cannot stand. */
  readonly brackets: 'never' | 'always' | 'guess';
  /** PostgreSQL's `$tag$…$tag$`. */
  readonly dollarQuotes: boolean;
  /** PostgreSQL's `E'…'` and `U&'…'`; `B'…'`, `X'…'` and `N'…'` are strings everywhere. */
  readonly escapeStrings: boolean;
  /** BigQuery's `'''…'''`, `"""…"""` and raw strings `r'…'`. */
  readonly tripleQuotes: boolean;
  /** `#` starts a comment: always, or `lineStart` for `# text` at the start of a line only, or `spaced` for `# ` and `#!`. */
  readonly hashComments: 'never' | 'always' | 'spaced' | 'lineStart';
  /** MySQL's `--` needs white space after it, except at the start of a line, where migration tools put their directives. */
  readonly dashesNeedSpace: boolean;
  /** `// text` is a comment. */
  readonly slashComments: boolean;
  readonly nestedComments: boolean;
  /** `/*! … *\/` holds live code: its delimiters are comments, its contents are not. */
  readonly conditionalComments: boolean;
  /** Which operator rule holds: PostgreSQL's longest match with its rule for a trailing `+` or `-`, or the common one. */
  readonly operators: 'postgresql' | 'common';
  /** Characters beyond letters, digits and `_` that continue a word. */
  readonly wordExtras: string;
  /** Characters beyond letters and `_` that start a word where a letter follows. */
  readonly wordStartExtras: string;
  /** `1st_place` is a name. */
  readonly digitsStartWords: boolean;
  /** `@x` and `@@x` are variables. */
  readonly atVariables: boolean;
  /** `$1` and `$name`. */
  readonly dollarParameters: boolean;
  /** `?` is a placeholder; elsewhere it is an operator. */
  readonly questionParameters: boolean;
  /** `{name: Type}` is a placeholder. */
  readonly braceParameters: boolean;
  /** sqlcmd's `$(name)` is a template hole. */
  readonly dollarParenTemplates: boolean;
  /** A backslash outside quotes starts a psql command that runs to the end of its line. */
  readonly backslashCommands: boolean;
  /** `COPY … FROM stdin;` is followed by data up to a line `\.`. */
  readonly copyData: boolean;
  /** `GO` alone on a line ends a batch. */
  readonly goBatches: boolean;
  /** `.read x` (sqlite3) or `:r x` (sqlcmd) at the start of a line are commands of the client. */
  readonly shellCommands: 'none' | 'dot' | 'colon';
}

const COMMON: Lexis = {
  backslashEscapes: 'never',
  doubleQuoted: 'identifier',
  backticks: false,
  brackets: 'never',
  dollarQuotes: false,
  escapeStrings: false,
  tripleQuotes: false,
  hashComments: 'never',
  dashesNeedSpace: false,
  slashComments: false,
  nestedComments: false,
  conditionalComments: false,
  operators: 'common',
  wordExtras: '$',
  wordStartExtras: '',
  digitsStartWords: false,
  atVariables: false,
  dollarParameters: false,
  questionParameters: true,
  braceParameters: false,
  dollarParenTemplates: false,
  backslashCommands: false,
  copyData: false,
  goBatches: false,
  shellCommands: 'none',
};

const POSTGRESQL: Lexis = {
  ...COMMON,
  dollarQuotes: true,
  escapeStrings: true,
  nestedComments: true,
  operators: 'postgresql',
  dollarParameters: true,
  questionParameters: false,
  backslashCommands: true,
  copyData: true,
};

const MYSQL: Lexis = {
  ...COMMON,
  backslashEscapes: 'always',
  doubleQuoted: 'string',
  backticks: true,
  hashComments: 'always',
  dashesNeedSpace: true,
  conditionalComments: true,
  digitsStartWords: true,
  atVariables: true,
};

const LEXES: Readonly<Record<Dialect, Lexis>> = {
  postgresql: POSTGRESQL,
  redshift: { ...POSTGRESQL, backslashEscapes: 'guess' },
  mysql: MYSQL,
  mariadb: MYSQL,
  sqlite: {
    ...COMMON,
    backticks: true,
    brackets: 'always',
    atVariables: true,
    dollarParameters: true,
    shellCommands: 'dot',
  },
  tsql: {
    ...COMMON,
    brackets: 'always',
    nestedComments: true,
    wordExtras: '$#@',
    wordStartExtras: '#$',
    atVariables: true,
    dollarParenTemplates: true,
    goBatches: true,
    shellCommands: 'colon',
  },
  clickhouse: {
    ...COMMON,
    backslashEscapes: 'always',
    backticks: true,
    dollarQuotes: true,
    hashComments: 'spaced',
    questionParameters: false,
    braceParameters: true,
  },
  bigquery: {
    ...COMMON,
    backslashEscapes: 'always',
    doubleQuoted: 'string',
    backticks: true,
    tripleQuotes: true,
    hashComments: 'always',
    atVariables: true,
  },
  snowflake: {
    ...COMMON,
    backslashEscapes: 'always',
    dollarQuotes: true,
    slashComments: true,
    atVariables: true,
    dollarParameters: true,
  },
  trino: COMMON,
  db2: { ...COMMON, nestedComments: true, wordExtras: '$#@' },
  hive: { ...COMMON, backslashEscapes: 'always', doubleQuoted: 'string', backticks: true, digitsStartWords: true },
  flinksql: { ...COMMON, backticks: true },
  unknown: {
    ...COMMON,
    backslashEscapes: 'guess',
    backticks: true,
    brackets: 'guess',
    dollarQuotes: true,
    escapeStrings: true,
    hashComments: 'lineStart',
    conditionalComments: true,
    wordStartExtras: '#',
    atVariables: true,
    dollarParameters: true,
    backslashCommands: true,
    copyData: true,
    goBatches: true,
  },
};

/** The lexical rules of a dialect; `unknown` has a mixture that reads most texts of any of them. */
export function lexisOf(dialect: Dialect): Lexis {
  return LEXES[dialect];
}

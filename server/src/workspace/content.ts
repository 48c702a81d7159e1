import { SignalCounter } from './dialect-signals.ts';
import type { SignalDialect } from './dialect-words.ts';
import { type ScanVisitor, scanSql } from './sql-scan.ts';

/**
 * What a SQL file mostly is. `drop` only takes objects away (a clean-up script); `seed` fills tables with literal data;
 * `query` is application SQL; `other` has statements of no such kind; `empty` has none.
 */
export type ContentKind = 'ddl' | 'drop' | 'seed' | 'query' | 'other' | 'empty';

/** What a quick look tells of a SQL text. */
export interface SqlContent {
  readonly kind: ContentKind;
  /** The number of statements, 2 for any more. */
  readonly statements: 0 | 1 | 2;
  /** The tables that it creates, as written but without quotes, in lower case, in order. Temporary ones are left out. */
  readonly creates: readonly string[];
  /** Whether a statement is ALTER TABLE or CREATE INDEX. */
  readonly changesTables: boolean;
  /** Whether statements that refuse to run in a transaction are all, some or none of the text. */
  readonly nonTransactional: 'none' | 'some' | 'all';
  readonly leaning: { readonly dialect: SignalDialect; readonly strength: 1 | 2 | 3 } | undefined;
}

/** How much of a file is looked at: enough for every file that people write, and a bound for dumps of data. */
const SCAN_LIMIT = 128 * 1024;

const DDL_STARTS = new Set(['create', 'alter', 'comment', 'grant', 'revoke', 'rename', 'truncate', 'reindex']);
const DATA_STARTS = new Set(['insert', 'copy', 'replace', 'merge', 'load', 'upsert']);
const CHANGE_STARTS = new Set(['update', 'delete']);
const QUERY_STARTS = new Set(['select', 'with', 'values', 'explain', 'show', 'table', 'call']);
const OBJECTS = new Set([
  'table',
  'index',
  'view',
  'procedure',
  'function',
  'trigger',
  'type',
  'schema',
  'sequence',
  'column',
  'constraint',
]);
const TABLE_PREFIXES = new Set([
  'or',
  'replace',
  'global',
  'local',
  'temp',
  'temporary',
  'unlogged',
  'foreign',
  'external',
  'virtual',
  'hybrid',
  'dictionary',
  'if',
  'not',
  'exists',
]);

/** Looks at a SQL text of unknown dialect. Never fails. */
export function readContent(text: string): SqlContent {
  const reader = new ContentReader(text);
  scanSql(text, SCAN_LIMIT, reader);
  return reader.finish();
}

/** What a DO block does to the schema, which stands in a string. */
const BLOCK_DDL = /\b(?:create|alter)\s+(?:table|(?:unique\s+)?index|type|view|domain|sequence)\b/i;

/** `CREATE UNIQUE NONCLUSTERED INDEX`: the word INDEX is among the first. */
const INDEX_WITHIN = 5;

function changesTable(first: string, previous: string, word: string): boolean {
  return word === 'table' ? previous === 'alter' : word === 'index' && first === 'create';
}

class ContentReader implements ScanVisitor {
  readonly #text: string;
  readonly #signals = new SignalCounter();
  readonly #creates = new Set<string>();
  #statements = 0;
  /** Words since the statement's start, capped: enough to see what it begins with. */
  #words = 0;
  #first = '';
  #previous = '';
  #changesTables = false;
  #ddl = 0;
  #drops = 0;
  #data = 0;
  #changes = 0;
  #queries = 0;
  #blocks = 0;
  #parameters = 0;
  #refusing = 0;
  #refuses = false;
  #naming: { temporary: boolean; name: string; dot: boolean } | undefined;
  #backtickEnd = -1;
  #lastEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  word(word: string, start: number, end: number): void {
    if (this.#words === 0) {
      this.#first = word;
      this.#begin(word);
    }
    if (this.#words < INDEX_WITHIN && changesTable(this.#first, this.#previous, word)) this.#changesTables = true;
    if (word === 'concurrently' || (word === 'system' && this.#previous === 'alter')) this.#refuses = true;
    this.#words++;
    this.#signals.word(word, this.#previous);
    if (this.#backtickEnd >= 0 && start - this.#backtickEnd <= 2) this.#typeAfterBacktick(word);
    this.#nameTable(word, false);
    if (word === 'table' && this.#previous !== '') this.#startName();
    if (OBJECTS.has(word) && (this.#previous === 'create' || this.#previous === 'alter')) this.#ddl++;
    this.#previous = word;
    this.#backtickEnd = -1;
    this.#lastEnd = end;
  }

  quoted(quote: string, start: number, end: number): void {
    if (this.#words === 0 && quote !== "'") this.#words++;
    if (quote === '$') this.#signals.sign('$$', [['postgresql', 5]]);
    else if (quote === '`') {
      this.#signals.sign('`', [
        ['mysql', 2],
        ['sqlite', 1],
        ['clickhouse', 0.5],
        ['bigquery', 0.5],
      ]);
      this.#backtickEnd = end + 1;
    } else if (quote === '[') this.#signals.sign('[x]', [['tsql', 4]]);
    else if (quote === '"')
      this.#signals.sign('"', [
        ['postgresql', 0.7],
        ['sqlite', 0.4],
      ]);
    else if (this.#previous === 'n' && this.#lastEnd === start - 1) this.#signals.sign("N'", [['tsql', 3]]);
    else if (this.#previous === 'comment')
      this.#signals.sign("comment '", [
        ['mysql', 2],
        ['clickhouse', 1],
      ]);
    if (quote !== "'" && quote !== '$') this.#nameTable(this.#text.slice(start, end).toLowerCase(), true);
    this.#previous = '';
  }

  symbol(symbol: string, start: number): void {
    if (symbol === '::')
      this.#signals.sign('::', [
        ['postgresql', 4],
        ['clickhouse', 0.5],
        ['snowflake', 1],
      ]);
    else if (symbol === '@') this.#at(start);
    else if (symbol === '(' && this.#previous !== '') this.#bracketAfter(this.#previous, start);
    else if (symbol === '[' && this.#text[start + 1] === ']') this.#signals.sign('[]', [['postgresql', 3]]);
    else if (symbol === '$' && /\d/.test(this.#text[start + 1] ?? '')) {
      this.#signals.sign('$1', [
        ['postgresql', 3],
        ['sqlite', 0.5],
      ]);
      this.#parameters++;
    } else if (symbol === '?' || (symbol === ':' && /[A-Za-z_]/.test(this.#text[start + 1] ?? ''))) {
      if (symbol === '?')
        this.#signals.sign('?', [
          ['mysql', 1],
          ['sqlite', 1],
        ]);
      this.#parameters++;
    } else if (symbol === '=' && this.#previous === 'engine') this.#engine(start);
    else if (symbol === '{') this.#brace(start);
    if (this.#naming) {
      if (symbol === '.') this.#naming.dot = true;
      else this.#endName();
    }
    if (symbol === '\\') this.#signals.sign('\\', [['postgresql', 1]]);
    this.#previous = '';
  }

  comment(start: number, end: number): void {
    this.#signals.comment(this.#text.slice(start, Math.min(end, start + 80)));
  }

  statementEnd(batch: boolean): void {
    if (batch) this.#signals.sign('GO', [['tsql', 5]]);
    this.#endName();
    if (this.#words > 0) {
      this.#statements++;
      if (this.#refuses) this.#refusing++;
    }
    this.#refuses = false;
    this.#words = 0;
    this.#previous = '';
  }

  finish(): SqlContent {
    this.statementEnd(false);
    return {
      kind: this.#kind(),
      statements: Math.min(this.#statements, 2) as 0 | 1 | 2,
      creates: [...this.#creates],
      changesTables: this.#changesTables,
      nonTransactional: this.#refusing === 0 ? 'none' : this.#refusing === this.#statements ? 'all' : 'some',
      leaning: this.#signals.leaning(),
    };
  }

  #kind(): ContentKind {
    if (this.#statements === 0) return 'empty';
    if (this.#ddl > 0 || (this.#blocks > 0 && BLOCK_DDL.test(this.#text))) return 'ddl';
    if (this.#drops > 0) return 'drop';
    if (this.#data > 0) return this.#parameters > 0 ? 'query' : 'seed';
    return this.#queries + this.#changes > 0 ? 'query' : 'other';
  }

  #begin(word: string): void {
    if (DDL_STARTS.has(word)) this.#ddl++;
    else if (word === 'drop') this.#drops++;
    else if (DATA_STARTS.has(word)) this.#data++;
    else if (CHANGE_STARTS.has(word)) this.#changes++;
    else if (QUERY_STARTS.has(word)) this.#queries++;
    else if (word === 'do') this.#blocks++;
    else if (word === 'exec' || word === 'execute') this.#signals.sign('exec', [['tsql', 2]]);
    else if (word === 'vacuum') this.#refuses = true;
    else if (word === 'declare') this.#signals.sign('declare', [['tsql', 1]]);
  }

  /** `CREATE … TABLE` starts a name; any other TABLE (`ALTER TABLE`, `LOCK TABLE`) does not. */
  #startName(): void {
    const before = this.#text.slice(Math.max(0, this.#lastEnd - 60), this.#lastEnd).toLowerCase();
    const opened = /\bcreate((?:\s+[a-z]+)*)$/.exec(before);
    if (!opened) return;
    const between = (opened[1] ?? '').split(/\s+/).filter((word) => word !== '');
    if (!between.every((word) => TABLE_PREFIXES.has(word))) return;
    this.#naming = { temporary: between.some((word) => word.startsWith('temp')), name: '', dot: false };
  }

  #nameTable(word: string, quoted: boolean): void {
    const naming = this.#naming;
    if (!naming) return;
    if (naming.name === '' && !quoted && (word === 'if' || word === 'not' || word === 'exists')) return;
    if (naming.name === '') naming.name = word;
    else if (naming.dot) {
      naming.name = `${naming.name}.${word}`;
      naming.dot = false;
    } else this.#endName();
  }

  #endName(): void {
    const naming = this.#naming;
    this.#naming = undefined;
    if (naming && naming.name !== '' && !naming.temporary) this.#creates.add(naming.name);
  }

  /** What a column in backticks is typed as tells MySQL and SQLite apart: Drizzle and others write backticks for SQLite. */
  #typeAfterBacktick(word: string): void {
    if (word === 'text' || word === 'integer' || word === 'real' || word === 'numeric') {
      this.#signals.sign(`\`x\` ${word}`, [['sqlite', 2]]);
    } else if (
      word === 'varchar' ||
      word === 'int' ||
      word === 'bigint' ||
      word === 'json' ||
      word === 'tinyint' ||
      word === 'char'
    ) {
      this.#signals.sign(`\`x\` ${word}`, [['mysql', 2]]);
    }
  }

  #at(start: number): void {
    const next = this.#text[start + 1] ?? '';
    if (next === '@')
      this.#signals.sign('@@', [
        ['tsql', 2],
        ['mysql', 1],
      ]);
    else if (/[A-Za-z_]/.test(next)) {
      this.#signals.sign(this.#previous === 'declare' ? 'declare @' : '@x', [
        ['tsql', this.#previous === 'declare' ? 5 : 0.7],
      ]);
      this.#parameters++;
    }
  }

  #bracketAfter(word: string, start: number): void {
    const inside = /^\(\s*(\w+)/.exec(this.#text.slice(start, start + 12))?.[1]?.toLowerCase() ?? '';
    if (inside === 'max' && (word.endsWith('varchar') || word === 'varbinary'))
      this.#signals.sign('(max)', [['tsql', 5]]);
    else if (/^\d/.test(inside)) {
      if (word === 'int' || word === 'bigint' || word === 'tinyint' || word === 'smallint')
        this.#signals.sign('int(n)', [['mysql', 3]]);
      else if (word === 'datetime') this.#signals.sign('datetime(n)', [['mysql', 3]]);
      else if (word === 'timestamp')
        this.#signals.sign('timestamp(n)', [
          ['postgresql', 2],
          ['mysql', 1],
        ]);
      else if (word === 'identity') this.#signals.sign('identity(n)', [['tsql', 5]]);
    } else if (word === 'nullable') this.#signals.sign('nullable(', [['clickhouse', 5]]);
    else if (word === 'enum') this.#signals.sign('enum(', [['mysql', 1]]);
  }

  #engine(start: number): void {
    const name = /^=\s*(\w+)/.exec(this.#text.slice(start, start + 40))?.[1]?.toLowerCase() ?? '';
    if (name === 'innodb' || name === 'myisam' || name === 'aria' || name === 'memory')
      this.#signals.sign('engine=', [['mysql', 5]]);
    else if (name !== '') this.#signals.sign('engine=', [['clickhouse', 4]]);
  }

  /** ClickHouse's `{name:Type}` parameters, and template holes that stand for parameters. */
  #brace(start: number): void {
    if (/^\{\s*\w+\s*:\s*[A-Z]/.test(this.#text.slice(start, start + 60)))
      this.#signals.sign('{x:T}', [['clickhouse', 5]]);
    if (this.#text[start + 1] === '{') this.#parameters++;
  }
}

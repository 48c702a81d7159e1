import {
  BATCH_END,
  meaningOfSymbol,
  type Sign,
  signOfQuote,
  signOfStart,
  signOfTypeAfterBacktick,
} from './content-signs.ts';
import { CountedSigns } from './dialect-signals.ts';
import { type ScanVisitor, scanStatement } from './sql-scan.ts';

/** What one statement tells that a text begins with, white space and comments before it included. */
export interface ContentSegment {
  /** How far it goes, its terminator included. */
  readonly length: number;
  /** Whether it has a terminator; another text behind it then leaves it alone. */
  readonly isEnded: boolean;
  /** False where there are comments only. */
  readonly isStatement: boolean;
  /** Whether it refuses to run in a transaction. */
  readonly refuses: boolean;
  readonly does: StatementKind | undefined;
  /** Whether it makes or changes objects, with its first word or further in. */
  readonly isDdl: boolean;
  readonly hasParameters: boolean;
  /** Whether it is ALTER TABLE or CREATE INDEX. */
  readonly changesTables: boolean;
  /** The tables that it creates, see `SqlContent.creates`. */
  readonly creates: readonly string[];
  readonly signs: readonly Sign[];
}

type StatementKind = 'drop' | 'data' | 'change' | 'query' | 'block';

/** How far behind its end a segment may have been looked at to read it. */
export const SEGMENT_LOOKAHEAD = 160;

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

const STARTS: ReadonlyMap<string, StatementKind> = new Map([
  ['drop', 'drop'],
  ...[...DATA_STARTS].map((word): [string, StatementKind] => [word, 'data']),
  ...[...CHANGE_STARTS].map((word): [string, StatementKind] => [word, 'change']),
  ...[...QUERY_STARTS].map((word): [string, StatementKind] => [word, 'query']),
  ['do', 'block'],
]);

/** Reads the statement that begins at `from`; `end` bounds how far the text is looked at. */
export function readSegment(text: string, from: number, end: number): ContentSegment {
  const reader = new SegmentReader(text);
  const to = scanStatement(text, from, end, reader);
  return reader.finish(to - from, to < end);
}

/** `CREATE UNIQUE NONCLUSTERED INDEX`: the word INDEX is among the first. */
const INDEX_WITHIN = 5;

function changesTable(first: string, previous: string, word: string): boolean {
  return word === 'table' ? previous === 'alter' : word === 'index' && first === 'create';
}

class SegmentReader implements ScanVisitor {
  readonly #text: string;
  readonly #signs = new CountedSigns();
  readonly #creates = new Set<string>();
  /** Words since the statement's start, or 1 where it begins with a quoted name. */
  #words = 0;
  #first = '';
  #previous = '';
  #changesTables = false;
  #isDdl = false;
  #does: StatementKind | undefined;
  #hasParameters = false;
  #refuses = false;
  #isEnded = false;
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
    this.#signs.word(word, this.#previous);
    if (this.#backtickEnd >= 0 && start - this.#backtickEnd <= 2) this.#signs.add(signOfTypeAfterBacktick(word));
    this.#nameTable(word, false);
    if (word === 'table' && this.#previous !== '') this.#startName();
    if (OBJECTS.has(word) && (this.#previous === 'create' || this.#previous === 'alter')) this.#isDdl = true;
    this.#previous = word;
    this.#backtickEnd = -1;
    this.#lastEnd = end;
  }

  quoted(quote: string, start: number, end: number): void {
    if (this.#words === 0 && quote !== "'") this.#words++;
    const isNational = this.#previous === 'n' && this.#lastEnd === start - 1;
    this.#signs.add(signOfQuote(quote, this.#previous, isNational));
    if (quote === '`') this.#backtickEnd = end + 1;
    if (quote !== "'" && quote !== '$') this.#nameTable(this.#text.slice(start, end).toLowerCase(), true);
    this.#previous = '';
  }

  symbol(symbol: string, start: number): void {
    const { sign, isParameter } = meaningOfSymbol(symbol, this.#text, start, this.#previous);
    this.#signs.add(sign);
    if (isParameter) this.#hasParameters = true;
    if (this.#naming) {
      if (symbol === '.') this.#naming.dot = true;
      else this.#endName();
    }
    this.#previous = '';
  }

  comment(start: number, end: number): void {
    this.#signs.comment(this.#text.slice(start, Math.min(end, start + 80)));
  }

  statementEnd(batch: boolean): void {
    if (batch) this.#signs.add(BATCH_END);
    this.#isEnded = true;
  }

  finish(length: number, isWithin: boolean): ContentSegment {
    this.#endName();
    return {
      length,
      isEnded: this.#isEnded && isWithin,
      isStatement: this.#words > 0,
      refuses: this.#refuses,
      does: this.#does,
      isDdl: this.#isDdl,
      hasParameters: this.#hasParameters,
      changesTables: this.#changesTables,
      creates: [...this.#creates],
      signs: this.#signs.all,
    };
  }

  #begin(word: string): void {
    if (DDL_STARTS.has(word)) this.#isDdl = true;
    this.#does = STARTS.get(word);
    if (word === 'vacuum') this.#refuses = true;
    this.#signs.add(signOfStart(word));
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
}

import { isAskedAbout } from '../asked-expressions.ts';
import type { Source } from './source.ts';

/** SQL inside a PL/pgSQL body, in the order of the text. */
export interface EmbeddedSql {
  /**
   * `statement`: as it stands, the INTO clause blanked. `perform`: starts with PERFORM, which means SELECT. `expression`: an expression
   * that holds a query or compares with NULL; others are nothing that anybody asks about. `dynamic`: the contents of a constant string that EXECUTE runs.
   */
  readonly kind: 'statement' | 'perform' | 'expression' | 'dynamic';
  /** Of the same length as the text that it stands for. */
  readonly text: string;
  /** Relative to the body. */
  readonly start: number;
}

/** Statements that hold no SQL but expressions, up to their semicolon (manual, chapter 41). */
const PLAIN_STATEMENTS = new Set(['assert', 'exit', 'continue', 'get', 'fetch', 'move', 'close', 'null']);
const RAISE_LEVELS = new Set(['debug', 'log', 'info', 'notice', 'warning', 'exception']);
const QUERY_WORDS = new Set(['select', 'with', 'values', 'table', 'insert', 'update', 'delete', 'merge', '(']);

/** The SQL in a PL/pgSQL body. Any text is accepted; what follows none of the language's forms is taken for SQL up to the semicolon. */
export function embeddedSql(body: Source): EmbeddedSql[] {
  return new BodyWalker(body).walk();
}

/** Walks over the statements of a body. Each step looks at the token where a statement starts and moves past what it has understood. */
class BodyWalker {
  readonly #source: Source;
  readonly #found: EmbeddedSql[] = [];
  #at = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  walk(): EmbeddedSql[] {
    while (this.#at < this.#source.count) this.#statement();
    return this.#found;
  }

  #statement(): void {
    const source = this.#source;
    const first = this.#at;
    const key = source.key(first);
    switch (key) {
      case ';':
      case 'begin':
      case 'loop':
      case 'else':
      case 'exception':
        this.#at++;
        return;
      case '<<':
        this.#at = this.#before('>>', first) + 1;
        return;
      case 'declare':
        this.#at++;
        this.#declarations();
        return;
      case 'if':
      case 'elsif':
      case 'elseif':
      case 'when':
        this.#condition(first + 1, 'then');
        return;
      case 'while':
        this.#condition(first + 1, 'loop');
        return;
      case 'case':
        this.#condition(first + 1, 'when');
        // WHEN starts the next step.
        this.#at--;
        return;
      case 'for':
      case 'foreach':
        this.#loop(first);
        return;
    }
    const end = this.#before(';', first);
    this.#at = end + 1;
    if (key === 'return') this.#return(first, end - 1);
    else if (key === 'perform') this.#add('perform', first, end - 1);
    else if (key === 'execute') this.#execute(first + 1, end - 1);
    else if (key === 'call') this.#call(first, end - 1);
    else if (key === 'raise') this.#raise(first + 1, end - 1);
    else if (key === 'open') this.#open(first, end - 1);
    else if (PLAIN_STATEMENTS.has(key)) this.#expression(first + 1, end - 1);
    else if (key !== 'end') this.#assignmentOrSql(first, end - 1);
  }

  /** The next token with that key at this depth, or the end of the body. */
  #before(key: string, from: number): number {
    const found = this.#source.find(key, from, this.#source.count - 1);
    return found < 0 ? this.#source.count : found;
  }

  /** An expression up to a keyword that CASE expressions know too: those inside are passed over. */
  #condition(from: number, keyword: 'then' | 'loop' | 'when'): void {
    const source = this.#source;
    let depth = 0;
    let i = from;
    for (; i < source.count; i = source.skip(i)) {
      const key = source.key(i);
      if (key === ';' || (depth === 0 && key === keyword)) break;
      if (key === 'case') depth++;
      else if (key === 'end' && depth > 0) depth--;
    }
    this.#expression(from, i - 1);
    this.#at = i + 1;
  }

  /** `name type := value;`, `name CURSOR FOR query;`, … up to BEGIN. */
  #declarations(): void {
    const source = this.#source;
    while (this.#at < source.count && !source.is(this.#at, 'begin')) {
      const first = this.#at;
      const end = this.#before(';', first);
      const cursor = source.find('cursor', first + 1, Math.min(first + 3, end - 1));
      if (cursor >= 0) this.#cursorQuery(cursor + 1, end - 1);
      else this.#initialValue(first, end - 1);
      this.#at = end + 1;
    }
  }

  /** What stands after `:=`, `=` or DEFAULT. */
  #initialValue(first: number, last: number): void {
    for (let i = first; i <= last; i = this.#source.skip(i)) {
      if ([':=', '=', 'default'].includes(this.#source.key(i))) {
        this.#expression(i + 1, last);
        return;
      }
    }
  }

  /** `[(arguments)] FOR query` or `… IS query`. */
  #cursorQuery(from: number, last: number): void {
    const source = this.#source;
    const next = source.is(from, '(') ? source.skip(from) : from;
    if (source.is(next, 'for') || source.is(next, 'is')) this.#query(next + 1, last);
  }

  /** `FOR target IN [REVERSE] query | range | cursor | EXECUTE string LOOP`, `FOREACH target IN ARRAY expression LOOP`. */
  #loop(first: number): void {
    const loop = this.#before('loop', first);
    const inWord = this.#source.find('in', first + 1, loop - 1);
    this.#at = loop + 1;
    if (inWord >= 0) this.#query(inWord + 1, loop - 1);
  }

  /** A query in a place where other things may stand too, which hold SQL only in subqueries. */
  #query(first: number, last: number): void {
    const source = this.#source;
    if (source.is(first, 'execute')) this.#execute(first + 1, last);
    else if (QUERY_WORDS.has(source.key(first)) && source.find('..', first, last) < 0)
      this.#add('statement', first, last);
    else this.#expression(first, last);
  }

  #return(first: number, last: number): void {
    if (this.#source.is(first + 1, 'query')) this.#query(first + 2, last);
    else this.#expression(this.#source.is(first + 1, 'next') ? first + 2 : first + 1, last);
  }

  /** CALL is a statement of its own, whose arguments are expressions. */
  #call(first: number, last: number): void {
    this.#add('statement', first, last);
    const open = this.#source.nameEnd(first + 1) + 1;
    if (this.#source.is(open, '(')) this.#expression(open + 1, this.#source.partner(open) - 1);
  }

  /** `RAISE [level] 'format', values [USING option = value, …]`. */
  #raise(first: number, last: number): void {
    const using = this.#source.find('using', first, last);
    const values = RAISE_LEVELS.has(this.#source.key(first)) ? first + 1 : first;
    this.#expression(values, using < 0 ? last : using - 1);
    if (using >= 0) this.#options(using + 1, last);
  }

  #options(first: number, last: number): void {
    for (const [from, to] of this.#source.segments(first, last)) this.#initialValue(from, to);
  }

  /** The constant string, and the values of USING. */
  #execute(first: number, last: number): void {
    this.#dynamic(first);
    const using = this.#source.find('using', first, last);
    if (using < 0) return;
    const into = this.#source.find('into', using, last);
    this.#expression(using + 1, into < 0 ? last : into - 1);
  }

  #open(first: number, last: number): void {
    const word = this.#source.find('for', first + 1, last);
    if (word >= 0) this.#query(word + 1, last);
  }

  /** EXECUTE of a constant string: the string is all of the expression. Strings with doubled quotes or escapes are passed over. */
  #dynamic(at: number): void {
    const source = this.#source;
    if (!source.isString(at) || ![';', 'into', 'using', 'loop', ''].includes(source.key(at + 1))) return;
    const inner = stringContents(source.written(at));
    if (inner) this.#found.push({ kind: 'dynamic', text: inner.text, start: source.start(at) + inner.open });
  }

  #assignmentOrSql(first: number, last: number): void {
    const source = this.#source;
    let next = source.nameEnd(first) + 1;
    while (source.is(next, '[')) next = source.nameEnd(source.skip(next) - 1) + 1;
    if (source.is(next, ':=') || source.is(next, '=')) this.#expression(next + 1, last);
    else this.#add('statement', first, last);
  }

  #expression(first: number, last: number): void {
    if (isAskedAbout(this.#source, first, last)) this.#add('expression', first, last);
  }

  #add(kind: EmbeddedSql['kind'], first: number, last: number): void {
    if (first > last || last >= this.#source.count) return;
    this.#found.push({ kind, text: withoutInto(this.#source, first, last), start: this.#source.start(first) });
  }
}

/** The text of a statement with `INTO [STRICT] targets` blanked; INSERT INTO and MERGE INTO are not meant. */
function withoutInto(source: Source, first: number, last: number): string {
  const text = source.slice(first, last);
  if (source.is(first, 'import')) return text;
  for (let i = first + 1; i <= last; i++) {
    if (!source.is(i, 'into') || source.is(i - 1, 'insert') || source.is(i - 1, 'merge')) continue;
    let end = i;
    do {
      const target = source.is(end + 1, 'strict') ? end + 2 : end + 1;
      end = source.nameEnd(target);
      while (source.is(end + 1, '[')) end = source.nameEnd(source.skip(end + 1) - 1);
    } while (source.is(end + 1, ',') && ++end <= last);
    const from = source.start(i) - source.start(first);
    const to = Math.min(source.end(end), source.end(last)) - source.start(first);
    return text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to);
  }
  return text;
}

/** The contents of a string literal and the length of its opening quote; undefined where it has escapes, which shift what follows. */
function stringContents(written: string): { readonly text: string; readonly open: number } | undefined {
  const dollar = /^\$[^$]*\$/.exec(written)?.[0];
  if (dollar !== undefined) {
    const text = written.endsWith(dollar) ? written.slice(dollar.length, -dollar.length) : written.slice(dollar.length);
    return { text, open: dollar.length };
  }
  const plain = /^'([^']*)'$/.exec(written) ?? /^[eE]'([^'\\]*)'$/.exec(written);
  return plain ? { text: plain[1] ?? '', open: written.indexOf("'") + 1 } : undefined;
}

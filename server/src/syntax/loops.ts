import type { Dialect } from '../text/dialect.ts';
import { tokenize } from '../text/lexer.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';

/** A loop of a routine's body: PL/pgSQL, MySQL's and MariaDB's stored programs, T-SQL. */
export interface Loop {
  /** What is repeated, without the loop's own query or condition; relative to the text that was read. */
  readonly body: Span;
  /** In lower case: the row or element that the loop stands at, variables that FETCH fills in it, and counters. */
  readonly variables: ReadonlySet<string>;
}

interface Frame {
  /** Undefined for blocks that are no loops. */
  readonly loop?: { readonly start: number; readonly variables: Set<string> };
}

/** The loops in the text of a routine, inner ones after those around them. Text that ends in a loop is read as if the loop ended there. */
export function loopsOf(text: string, dialect: Dialect): readonly Loop[] {
  return new LoopReader(text, dialect).read();
}

class LoopReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #blocks: boolean;
  readonly #stack: Frame[] = [];
  readonly #found: Loop[] = [];
  /** The targets of a FOR or WHILE whose body has not begun. */
  #pending: Set<string> | undefined;

  constructor(text: string, dialect: Dialect) {
    this.#text = text;
    this.#tokens = tokenize(text, dialect).filter((token) => token.kind !== 'comment');
    this.#blocks = dialect === 'tsql';
  }

  read(): readonly Loop[] {
    for (let i = 0; i < this.#tokens.length; i++) this.#step(i);
    while (this.#stack.length > 0) this.#close(this.#text.length);
    return this.#found.sort((a, b) => a.body.start - b.body.start);
  }

  #key(index: number): string {
    const token = this.#tokens[index];
    return token ? this.#text.slice(token.start, token.end).toLowerCase() : '';
  }

  #step(index: number): void {
    const key = this.#key(index);
    if (key === 'fetch') this.#noteFetch(index);
    else if (key === ':=' || key === '=') this.#noteCounter(index);
    else if (this.#blocks) this.#stepInBatch(index, key);
    else this.#stepInProgram(index, key);
  }

  /** T-SQL: `WHILE condition BEGIN … END`; the body of one statement has no place for a query of its own. */
  #stepInBatch(index: number, key: string): void {
    const token = this.#tokens[index];
    if (!token) return;
    if (key === 'while') this.#pending = new Set();
    else if (key === 'case') this.#stack.push({});
    else if (key === 'begin' && !/^(?:tran|transaction|distributed|dialog)$/.test(this.#key(index + 1))) {
      this.#open(token.end);
    } else if (key === 'end') this.#close(token.start);
  }

  /** PL/pgSQL: FOR, FOREACH, WHILE … LOOP … END LOOP. MySQL: WHILE … DO, REPEAT, LOOP. MariaDB: FOR … DO. */
  #stepInProgram(index: number, key: string): void {
    const token = this.#tokens[index];
    if (!token) return;
    const before = this.#key(index - 1);
    switch (key) {
      case 'for':
      case 'foreach':
        if (before !== 'end') this.#noteTargets(index);
        break;
      case 'while':
        if (before !== 'end') this.#pending = new Set();
        break;
      case 'repeat':
        if (before === 'end') break;
        if (this.#key(index + 1) !== '(') this.#openLoop(token.end);
        break;
      case 'loop':
        if (before !== 'end') this.#openLoop(token.end);
        break;
      case 'do':
        if (this.#pending) this.#openLoop(token.end);
        break;
      case 'end':
        if (/^(?:loop|while|repeat|for)$/.test(this.#key(index + 1))) this.#close(token.start);
        break;
    }
  }

  #open(start: number): void {
    if (this.#pending) this.#openLoop(start);
    else this.#stack.push({});
  }

  #openLoop(start: number): void {
    this.#stack.push({ loop: { start, variables: this.#pending ?? new Set() } });
    this.#pending = undefined;
  }

  #close(end: number): void {
    const loop = this.#stack.pop()?.loop;
    if (loop) this.#found.push({ body: { start: loop.start, end }, variables: loop.variables });
  }

  /** `FOR a, b IN` and `FOREACH a SLICE 1 IN`; FOR UPDATE and cursors' FOR have no IN. */
  #noteTargets(index: number): void {
    const targets = new Set<string>();
    for (let i = index + 1; i < index + MAX_TARGETS; i++) {
      const key = this.#key(i);
      if (key === 'in') {
        this.#pending = targets;
        return;
      }
      if (/^[a-z_]\w*$/.test(key) && key !== 'slice') targets.add(key);
      else if (!/^(?:[,.]|slice|\d+)$/.test(key)) return;
    }
  }

  /** `FETCH … INTO a, b`: variables of the loop around it. */
  #noteFetch(index: number): void {
    let i = index + 1;
    while (i < this.#tokens.length && this.#key(i) !== 'into' && this.#key(i) !== ';') i++;
    if (this.#key(i) !== 'into') return;
    do this.#note(this.#key(++i));
    while (this.#key(++i) === ',');
  }

  /** `i := i + 1`, `SET @i = @i + 1`: a counter of the loop around it. */
  #noteCounter(index: number): void {
    const name = this.#key(index - 1);
    const next = this.#key(index + 1);
    if (name === next && /^[+-]$/.test(this.#key(index + 2))) this.#note(name);
  }

  #note(name: string): void {
    for (const { loop } of this.#stack) if (/^@?\w+$/.test(name)) loop?.variables.add(name);
  }
}

/** More targets than this are not looked at. */
const MAX_TARGETS = 40;

import type { Dialect } from '../../../text/dialect.ts';
import type { Span } from '../../../text/span.ts';
import type { CodeTokens } from './code-tokens.ts';
import { type Environment, isHarmlessType, levelOf, split } from './dynamic-text.ts';

/** A text that is run as SQL and that values were put into. */
export interface DynamicSql {
  /** What is run: the expression after EXECUTE, EXEC or PREPARE … FROM. */
  readonly span: Span;
  /** `parameter`: the routine runs what its caller passes, as it is. */
  readonly kind: 'built' | 'parameter';
  /** True inside a function or procedure, which others call with values of their own. */
  readonly inRoutine: boolean;
}

/** Words after which a statement of a procedural language starts. */
const BEFORE_STATEMENT: ReadonlySet<string> = new Set([
  '',
  ';',
  'begin',
  'then',
  'else',
  'loop',
  'do',
  'as',
  'declare',
  'try',
  'catch',
  'end',
  ')',
  'repeat',
]);

/** Words that end an expression in T-SQL, where nothing separates statements. */
const STARTERS: ReadonlySet<string> = new Set(
  'set select exec execute declare if while begin end else print return insert update delete merge create alter drop truncate raiserror throw open fetch close deallocate go with commit rollback use grant revoke from where'.split(
    ' ',
  ),
);

/** Goes through the tokens once, in order, and remembers what each variable holds. */
export class Walk {
  readonly #code: CodeTokens;
  readonly #dialect: Dialect;
  readonly #variables: Environment;
  readonly #inRoutine: boolean;
  readonly #found: DynamicSql[] = [];
  /** How many IFs and loops are open: what they assign adds to what was there. */
  #conditions = 0;

  constructor(code: CodeTokens, dialect: Dialect, variables: Environment, inRoutine: boolean) {
    this.#code = code;
    this.#dialect = dialect;
    this.#variables = variables;
    this.#inRoutine = inRoutine;
  }

  run(): readonly DynamicSql[] {
    const code = this.#code;
    for (let i = 0; i < code.count; i++) {
      const key = code.key(i);
      if (this.#dialect !== 'tsql') this.#countConditions(i);
      this.#declaration(i);
      if (key === 'set' || key === 'declare') this.#assignments(i + 1, key === 'declare');
      else if (key === 'select') this.#selection(i + 1);
      else if (key === ':=' || (key === '=' && this.#dialect === 'postgresql' && this.#startsStatement(i - 1)))
        this.#assignment(i);
      else if (key === 'execute' || key === 'exec') this.#execution(i);
      else if (key === 'prepare' && code.key(i + 2) === 'from') this.#judge(i + 3, this.#end(i + 3));
      else if (/^sp_executesql$/i.test(code.name(i)) && this.#dialect === 'tsql') this.#executeSql(i + 1);
    }
    return this.#found;
  }

  #countConditions(at: number): void {
    const code = this.#code;
    const key = code.key(at);
    if (code.key(at - 1) === 'end') {
      if (/^(?:if|loop|while|repeat|case)$/.test(key) && this.#conditions > 0) this.#conditions--;
    } else if (
      (key === 'if' && code.key(at + 1) !== 'exists' && code.key(at + 1) !== 'not') ||
      key === 'loop' ||
      key === 'repeat'
    ) {
      this.#conditions++;
    }
  }

  #startsStatement(at: number): boolean {
    return this.#code.name(at) !== '' && BEFORE_STATEMENT.has(this.#code.key(at - 1));
  }

  /** `name type`, `@name AS type`: parameters and declarations say what a variable can hold. */
  #declaration(at: number): void {
    const code = this.#code;
    const name = code.name(at).toLowerCase();
    if (name === '' || this.#variables.has(name)) return;
    const type = code.key(at + 1) === 'as' || code.key(at + 1) === 'constant' ? at + 2 : at + 1;
    if (this.#dialect === 'tsql') {
      if (code.kind(at) !== 'parameter' || code.kind(type) !== 'word') return;
      if (isHarmlessType(code.name(type))) this.#variables.set(name, { level: 'safe' });
      else if (/^(?:n?varchar|n?char|n?text|sysname)$/i.test(code.name(type)) && this.#isHeader(at)) {
        this.#variables.set(name, { level: 'value', parameter: true });
      }
      return;
    }
    const before = code.key(at - 1);
    const declares = /^(?:;|declare|in|inout|\(|,)$/.test(before);
    if (declares && code.kind(at) === 'word' && code.kind(type) === 'word' && isHarmlessType(code.name(type))) {
      this.#variables.set(name, { level: 'safe' });
    }
    // FOR i IN 1..10
    if (before === 'for' && code.key(at + 1) === 'in') {
      for (let i = at + 2; i < at + 12 && code.key(i) !== 'loop' && i < code.count; i++) {
        if (code.written(i).includes('..')) this.#variables.set(name, { level: 'safe' });
      }
    }
  }

  /** T-SQL: the parameters of a procedure stand before the first statement of its body. */
  #isHeader(at: number): boolean {
    if (!this.#inRoutine) return false;
    for (let i = at; i >= 0; i--) if (/^(?:declare|begin)$/.test(this.#code.key(i))) return false;
    return true;
  }

  /** `SET @a = x, @b = y`, `DECLARE @a nvarchar(max) = x`, `SET a = x`. */
  #assignments(first: number, declares: boolean): void {
    const code = this.#code;
    for (const [from, to] of split(code, first, this.#end(first), (key) => key === ',')) {
      for (let i = from + 1; i <= to; i++) {
        const key = code.key(i);
        if (key === '=' || key === ':=' || key === '+=') {
          this.#assign(code.name(from), i + 1, to, key === '+=');
          break;
        }
        if (!declares) break;
      }
    }
  }

  /** T-SQL's `SELECT @a = x`, and `SELECT x INTO a`. */
  #selection(first: number): void {
    const code = this.#code;
    const end = this.#end(first);
    const [list = [first, first - 1]] = split(code, first, end, (key) => key === 'from' || key === 'into');
    if (this.#dialect === 'tsql') {
      for (const [from, to] of split(code, list[0], list[1], (key) => key === ',')) {
        const operator = code.key(from + 1);
        if (code.kind(from) === 'parameter' && (operator === '=' || operator === '+=')) {
          this.#assign(code.name(from), from + 2, to, operator === '+=');
        }
      }
      return;
    }
    for (let i = first, depth = 0; i <= end; i++) {
      const key = code.key(i);
      if (key === '(') depth++;
      else if (key === ')') depth--;
      if (depth > 0 || key !== 'into') continue;
      const target = code.key(i + 1) === 'strict' ? i + 2 : i + 1;
      const values = split(code, list[0], list[1], (separator) => separator === ',');
      if (code.key(target + 1) !== ',' && values.length === 1) this.#assign(code.name(target), list[0], list[1], false);
      return;
    }
  }

  /** `a := x;` */
  #assignment(at: number): void {
    const code = this.#code;
    // DECLARE a text := x
    let target = at - 1;
    while (target > 0 && !BEFORE_STATEMENT.has(code.key(target - 1))) target--;
    this.#assign(code.name(target), at + 1, this.#end(at + 1), false);
  }

  #assign(name: string, first: number, last: number, appends: boolean): void {
    if (name === '') return;
    const key = name.toLowerCase();
    const old = this.#variables.get(key);
    if (old?.level === 'safe' && this.#isTyped(key)) return;
    const level = levelOf(this.#code, first, last, this.#variables);
    const now = appends && level === 'value' ? 'built' : level;
    const adds = appends || this.#conditions > 0 || this.#code.key(first - 3) === 'else';
    this.#variables.set(key, { level: adds && old?.level === 'built' ? 'built' : now });
    this.#assigned.add(key);
  }

  readonly #assigned = new Set<string>();

  /** True for a variable that is harmless by its type, not by what it was given. */
  #isTyped(name: string): boolean {
    return !this.#assigned.has(name);
  }

  #execution(at: number): void {
    const code = this.#code;
    const before = code.key(at - 1);
    if (this.#dialect === 'tsql') {
      if (code.key(at + 1) === '(') this.#judge(at + 2, code.closing(at + 1) - 1, at + 1);
      return;
    }
    if (code.key(at + 1) === 'immediate') {
      this.#judge(at + 2, this.#end(at + 2));
      return;
    }
    if (this.#dialect !== 'postgresql') return;
    if (BEFORE_STATEMENT.has(before) || before === 'query' || before === 'in' || before === 'for')
      this.#judge(at + 1, this.#end(at + 1));
  }

  /** `sp_executesql [@stmt =] text [, …]`. */
  #executeSql(at: number): void {
    const code = this.#code;
    const first = code.key(at + 1) === '=' ? at + 2 : at;
    const [text] = split(code, first, this.#end(first), (key) => key === ',');
    if (text) this.#judge(text[0], text[1]);
  }

  #judge(first: number, last: number, from = first): void {
    const code = this.#code;
    if (first > last) return;
    const level = levelOf(code, first, last, this.#variables);
    const span = { start: code.span(from, from).start, end: code.span(last, last).end + (from < first ? 1 : 0) };
    if (level === 'built') this.#found.push({ span, kind: 'built', inRoutine: this.#inRoutine });
    else if (level === 'value' && first === last && this.#variables.get(code.name(first).toLowerCase())?.parameter) {
      this.#found.push({ span, kind: 'parameter', inRoutine: this.#inRoutine });
    }
  }

  /** The last token of the expression that starts at `first`. */
  #end(first: number): number {
    const code = this.#code;
    let depth = 0;
    let cases = 0;
    for (let i = first; i < code.count; i++) {
      const key = code.key(i);
      if (key === '(') depth++;
      else if (key === ')' && --depth < 0) return i - 1;
      if (depth > 0) continue;
      if (key === ';') return i - 1;
      if (key === 'case') cases++;
      else if (key === 'end' && cases > 0) cases--;
      else if (cases > 0) continue;
      else if (this.#dialect === 'tsql') {
        if (i > first && STARTERS.has(key) && !(key === 'from' || key === 'where')) return i - 1;
      } else if (i > first && (key === 'using' || key === 'loop' || (key === 'into' && !this.#selects(first))))
        return i - 1;
    }
    return code.count - 1;
  }

  /** INTO belongs to the SELECT that the range is of. */
  #selects(first: number): boolean {
    return this.#code.key(first - 1) === 'select';
  }
}

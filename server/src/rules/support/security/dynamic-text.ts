import type { Dialect } from '../../../text/dialect.ts';
import type { CodeTokens } from './code-tokens.ts';

/**
 * What is known of a text that is run as SQL. `safe`: literals, numbers and quoted pieces alone. `built`: values were put into it as they
 * are. `value`: a value of unknown origin, alone.
 */
export type TextLevel = 'safe' | 'value' | 'built';

/** What is known of a variable. */
export interface Variable {
  readonly level: TextLevel;
  /** A parameter of the routine, which the caller fills in. */
  readonly parameter?: boolean;
}

export type Environment = Map<string, Variable>;

/** Types whose values cannot carry SQL. */
const HARMLESS_TYPE =
  /^(?:(?:big|small|tiny|medium)?int(?:eger)?[248]?|(?:big|small)?serial|bit|bool(?:ean)?|numeric|decimal|dec|real|float[48]?|double|money|smallmoney|date|datetime[2]?|datetimeoffset|smalldatetime|time|timetz|timestamp|timestamptz|interval|uuid|uniqueidentifier|oid|regclass|regtype|regproc|regprocedure|regnamespace|regrole|year)$/;

/** True for a type of numbers, dates and the like. */
export function isHarmlessType(type: string): boolean {
  return HARMLESS_TYPE.test(type.toLowerCase());
}

/** Functions whose result can be put into SQL as it is. */
const QUOTING: ReadonlySet<string> = new Set(['quote_ident', 'quote_literal', 'quote_nullable', 'quotename', 'quote']);

/** Functions whose result is a number, a time, a constant, or SQL that the engine wrote. */
const HARMLESS_FUNCTIONS =
  /^(?:count|length|len|char_length|now|getdate|sysdatetime|sysutcdatetime|current_\w+|clock_timestamp|year|month|day|datepart|datediff|date_part|extract|random|rand|newid|gen_random_uuid|uuid_generate_v4|char|nchar|chr|md5|pg_get_\w+|db_name|object_id|db_id|ascii|floor|ceil|ceiling|round|abs|txid_current|pg_backend_pid|row_count|to_hex|concat_digits)$/;

/** Words that name what triggers and the engine itself give. */
const HARMLESS_NAMES =
  /^(?:tg_\w+|current_(?:date|time|timestamp|user|schema|database|catalog|role)|session_user|user|localtimestamp|true|false|null|found|@@\w+)$/;

/** Judges the expression from token `first` to `last`. */
export function levelOf(code: CodeTokens, first: number, last: number, environment: Environment, depth = 0): TextLevel {
  if (first > last || depth > MAX_DEPTH) return 'safe';
  const operands = split(
    code,
    first,
    last,
    (key) => key === '||' || key === '+' || key === '-' || key === '*' || key === '/',
  );
  if (operands.length === 1) return operandLevel(code, first, last, environment, depth);
  return joined(operands.map(([from, to]) => operandLevel(code, from, to, environment, depth + 1)));
}

const MAX_DEPTH = 40;

/** What values become when they are put together with other text. */
function joined(levels: readonly TextLevel[]): TextLevel {
  return levels.some((level) => level !== 'safe') ? 'built' : 'safe';
}

/** The parts at the depth of `first` between tokens of some kind. */
export function split(
  code: CodeTokens,
  first: number,
  last: number,
  separates: (key: string) => boolean,
): [first: number, last: number][] {
  const parts: [number, number][] = [];
  let start = first;
  let depth = 0;
  for (let i = first; i <= last; i++) {
    const key = code.key(i);
    if (key === '(' || key === '[' || key === 'case') depth++;
    else if (key === ')' || key === ']' || (key === 'end' && depth > 0)) depth--;
    else if (depth === 0 && separates(key)) {
      if (i > start) parts.push([start, i - 1]);
      start = i + 1;
    }
  }
  if (start <= last) parts.push([start, last]);
  return parts;
}

function operandLevel(
  code: CodeTokens,
  first: number,
  last: number,
  environment: Environment,
  depth: number,
): TextLevel {
  if (first > last || depth > MAX_DEPTH) return 'safe';
  for (let i = last; i > first; i--) {
    // x::regclass::text: one harmless type in the chain is enough.
    if (code.key(i - 1) === '::' && isHarmlessType(code.name(i))) return 'safe';
  }
  const kind = code.kind(first);
  if (first === last && (kind === 'string' || kind === 'number' || kind === 'template')) return 'safe';
  if (kind === 'string' && code.key(first + 1) === '::') return 'safe';
  if (code.key(first) === '(') {
    const close = code.closing(first);
    if (code.key(first + 1) === 'select') return subqueryLevel(code, first + 1, close - 1, environment, depth);
    return levelOf(code, first + 1, close - 1, environment, depth + 1);
  }
  if (code.key(first) === 'case') return caseLevel(code, first, last, environment, depth);
  const open = nameEnd(code, first) + 1;
  if (code.key(open) === '(' && code.name(open - 1) !== '') {
    return callLevel(code, code.name(open - 1).toLowerCase(), open, environment, depth);
  }
  return variableLevel(code, first, open - 1, environment);
}

/** The last token of a dotted name. */
function nameEnd(code: CodeTokens, first: number): number {
  let last = first;
  while (code.key(last + 1) === '.' && code.name(last + 2) !== '') last += 2;
  return last;
}

function variableLevel(code: CodeTokens, first: number, last: number, environment: Environment): TextLevel {
  const name = code.name(last);
  if (name === '') return 'safe';
  const whole = code.written(last).toLowerCase();
  if (HARMLESS_NAMES.test(whole)) return 'safe';
  return first === last ? (environment.get(name.toLowerCase())?.level ?? 'value') : 'value';
}

/** The results of CASE; its conditions do not get into the text. */
function caseLevel(code: CodeTokens, first: number, last: number, environment: Environment, depth: number): TextLevel {
  const levels: TextLevel[] = [];
  let inner = 0;
  for (let i = first + 1; i <= last; i++) {
    const key = code.key(i);
    if (key === 'case' || key === '(') inner++;
    else if ((key === 'end' || key === ')') && inner > 0) inner--;
    else if (inner === 0 && (key === 'then' || key === 'else')) {
      let end = i + 1;
      let nested = 0;
      while (end <= last && !(nested === 0 && /^(?:when|else|end)$/.test(code.key(end)))) {
        if (/^(?:case|\()$/.test(code.key(end))) nested++;
        else if (nested > 0 && /^(?:end|\))$/.test(code.key(end))) nested--;
        end++;
      }
      levels.push(levelOf(code, i + 1, end - 1, environment, depth + 1));
    }
  }
  return worst(levels);
}

/** The select list of a subquery. */
function subqueryLevel(
  code: CodeTokens,
  select: number,
  last: number,
  environment: Environment,
  depth: number,
): TextLevel {
  const [list] = split(code, select + 1, last, (key) => key === 'from');
  return list ? levelOf(code, list[0], list[1], environment, depth + 1) : 'safe';
}

function callLevel(code: CodeTokens, name: string, open: number, environment: Environment, depth: number): TextLevel {
  if (QUOTING.has(name) || HARMLESS_FUNCTIONS.test(name)) return 'safe';
  const close = code.closing(open);
  const parts = split(code, open + 1, close - 1, (key) => key === ',');
  if (name === 'cast' || name === 'try_cast' || name === 'convert' || name === 'try_convert')
    return castLevel(code, open, close, environment, depth);
  // Doubling quotes by hand.
  if (name === 'replace' && parts.some(([at]) => /^[nN]?''''+$/.test(code.written(at)))) return 'safe';
  if (name === 'format' && code.kind(open + 1) === 'string') return formatLevel(code, parts, environment, depth);
  const levels = parts.map(([from, to]) => levelOf(code, from, to, environment, depth + 1));
  return name === 'concat' || name === 'concat_ws' || name === 'format' ? joined(levels) : worst(levels);
}

function worst(levels: readonly TextLevel[]): TextLevel {
  if (levels.includes('built')) return 'built';
  return levels.includes('value') ? 'value' : 'safe';
}

/** CAST(x AS int), CONVERT(int, x): a harmless target makes it harmless. */
function castLevel(code: CodeTokens, open: number, close: number, environment: Environment, depth: number): TextLevel {
  if (isHarmlessType(code.name(open + 1)) && code.key(open + 2) === ',') return 'safe';
  for (let i = open + 1; i < close; i++) if (code.key(i) === 'as' && isHarmlessType(code.name(i + 1))) return 'safe';
  const parts = split(code, open + 1, close - 1, (key) => key === ',' || key === 'as');
  return worst(
    parts
      .filter(([from]) => !TEXT_TYPE.test(code.key(from)))
      .map(([from, to]) => levelOf(code, from, to, environment, depth + 1)),
  );
}

const TEXT_TYPE = /^(?:n?varchar|n?char|text|sysname|character|binary|varbinary|signed|unsigned)$/;

/** PostgreSQL's format(): `%I` and `%L` quote, `%s` does not. */
function formatLevel(
  code: CodeTokens,
  [template, ...values]: readonly [first: number, last: number][],
  environment: Environment,
  depth: number,
): TextLevel {
  if (!template) return 'safe';
  const text = code.string(template[0]);
  let next = 0;
  for (const match of text.matchAll(/%(?:(\d+)\$)?-?\d*([sIL%])/g)) {
    const [, position, conversion] = match;
    if (conversion === '%') continue;
    const index = position === undefined ? next : Number(position) - 1;
    next = index + 1;
    const value = values[index];
    if (conversion === 's' && value && levelOf(code, value[0], value[1], environment, depth + 1) !== 'safe')
      return 'built';
  }
  return 'safe';
}

/** How the dialect writes concatenation, for messages. */
export function quotingAdvice(dialect: Dialect): string {
  if (dialect === 'postgresql') return "Put names in with format('%I') and pass values with USING (or %L)";
  if (dialect === 'tsql') return 'Put names in with QUOTENAME() and pass values as parameters of sp_executesql';
  return 'Use placeholders (?) and EXECUTE … USING for values, and check names against a list';
}

import type { Expression, Literal } from '../../model/expression.ts';
import { lowerCall } from './calls.ts';
import { lowerCase, lowerCast, lowerConvert, lowerTypedLiteral } from './constructs.ts';
import type { Located, Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import { lowerPostfix } from './postfix.ts';
import type { QuerySource } from './query-source.ts';
import { NEVER_COLUMNS } from './reserved.ts';
import { decodeString } from './strings.ts';
import { lowerParenthesised, lowerSubqueryWord } from './subqueries.ts';

/** Functions that are called without parentheses. */
const BARE_CALLS = new Set(
  (
    'current_date current_time current_timestamp current_user session_user system_user localtime localtimestamp utc_date utc_time ' +
    'utc_timestamp current_role'
  ).split(' '),
);
const CONSTANTS: ReadonlyMap<string, Pick<Literal, 'type' | 'value'>> = new Map([
  ['null', { type: 'null', value: '' }],
  ['true', { type: 'boolean', value: 'true' }],
  ['false', { type: 'boolean', value: 'false' }],
]);
const STAR_CLAUSES = new Set(['except', 'exclude', 'replace', 'rename']);
/** Operators before an operand that bind tighter than any between two. */
const SIGNS = new Set(['-', '+', '~', '!']);

/** Lowers the operand that starts at token `first` and ends at `limit` at the latest: signs before it and what is attached to its end included. */
export function lowerOperand(lowering: Lowering, first: number, limit: number): Located<Expression> {
  const { tokens } = lowering;
  const sign = tokens.key(first);
  const binary = sign === 'binary' && ['mysql', 'mariadb'].includes(tokens.dialect) && !tokens.is(first + 1, '(');
  if (!SIGNS.has(sign) && !binary) return lowerPostfix(lowering, lowerAtom(lowering, first, limit), limit);
  check(first < limit, 'a sign without an operand');
  const operand = lowering.operand(first + 1, limit);
  const span = tokens.span(first, operand.last);
  const { value } = operand;
  const negative = (sign === '-' || sign === '+') && tokens.kind(first + 1) === 'number' && value.kind === 'literal';
  const lowered: Expression = negative
    ? { ...value, span, value: tokens.slice(first, operand.last) }
    : sign === '!'
      ? { kind: 'not', span, operand: value }
      : { kind: 'unary', span, operator: tokens.written(first).toUpperCase(), operand: value };
  return { value: lowered, first, last: operand.last };
}

function lowerAtom(lowering: Lowering, first: number, limit: number): Located<Expression> {
  const { tokens } = lowering;
  check(first <= limit, 'an operand that is missing');
  const constant = lowerConstant(tokens, first);
  if (constant) return constant;
  if (tokens.is(first, '(')) return lowerParenthesised(lowering, first);
  if (tokens.is(first, '*')) return exceptColumns(tokens, at(tokens, first, first, { kind: 'star', qualifier: [] }));
  if (tokens.is(first, '[')) return lowerBrackets(lowering, first);
  check(tokens.isWord(first), 'an operand of an unknown kind');
  return (
    lowerCase(lowering, first) ??
    lowerCast(lowering, first) ??
    lowerConvert(lowering, first) ??
    lowerSubqueryWord(lowering, first) ??
    lowerTypedLiteral(lowering, first, limit) ??
    lowerNamed(lowering, first)
  );
}

/** `[1, 2]`: the array literal of ClickHouse and BigQuery. */
function lowerBrackets(lowering: Lowering, first: number): Located<Expression> {
  const { tokens } = lowering;
  const last = tokens.partner(first);
  check(last > first, 'an array without its end');
  const items = tokens.segmentsInside(first).map(([start, stop]) => lowering.expression(start, stop));
  return at(tokens, first, last, { kind: 'array', items });
}

/** A column, a star with its qualifier, or a call. */
function lowerNamed(lowering: Lowering, first: number): Located<Expression> {
  const { tokens } = lowering;
  const nameLast = tokens.nameEnd(first);
  if (tokens.is(nameLast + 1, '.') && tokens.is(nameLast + 2, '*')) {
    const star = at(tokens, first, nameLast + 2, { kind: 'star', qualifier: tokens.nameParts(first, nameLast) });
    return exceptColumns(tokens, star);
  }
  if (tokens.is(nameLast + 1, '(')) return lowerCall(lowering, first, nameLast);
  if (nameLast === first && BARE_CALLS.has(tokens.key(first))) return lowerCall(lowering, first, first);
  check(nameLast > first || !NEVER_COLUMNS.has(tokens.key(first)), 'a keyword where an operand should be');
  return at(tokens, first, nameLast, { kind: 'column', parts: tokens.nameParts(first, nameLast) });
}

/** `* EXCEPT (a)`, `* REPLACE (1 AS a)` (BigQuery), `* EXCLUDE (a)` (Snowflake): the star alone is lowered. */
function exceptColumns(tokens: QuerySource, star: Located<Expression>): Located<Expression> {
  let { last } = star;
  while (STAR_CLAUSES.has(tokens.key(last + 1)) && tokens.is(last + 2, '(') && tokens.partner(last + 2) > 0) {
    last = tokens.partner(last + 2);
  }
  return { ...star, last };
}

/** The constant, parameter or DEFAULT at a token; undefined where something else stands there. */
function lowerConstant(tokens: QuerySource, first: number): Located<Expression> | undefined {
  const written = tokens.written(first);
  switch (tokens.kind(first)) {
    case 'number':
      return at(tokens, first, first, { kind: 'literal', type: 'number', value: written });
    case 'parameter':
      return at(tokens, first, first, { kind: 'parameter', name: written });
    case 'string': {
      if (/^[bx]'/i.test(written)) return at(tokens, first, first, { kind: 'literal', type: 'bits', value: written });
      let value = '';
      let last = first;
      // Strings side by side are one (MySQL manual, section 11.1.1).
      for (let i = first; tokens.kind(i) === 'string'; i++) {
        if (i > first && !['mysql', 'mariadb', 'bigquery'].includes(tokens.dialect)) break;
        value += decodeString(tokens.written(i), tokens.dialect);
        last = i;
      }
      return at(tokens, first, last, { kind: 'literal', type: 'string', value });
    }
    case 'word': {
      if (tokens.is(first + 1, '.') || tokens.is(first + 1, '(')) return undefined;
      const constant = CONSTANTS.get(tokens.key(first));
      if (constant) return at(tokens, first, first, { kind: 'literal', ...constant });
      return tokens.is(first, 'default') ? at(tokens, first, first, { kind: 'default' }) : undefined;
    }
    default:
      return undefined;
  }
}

type Spanless<Node> = Node extends unknown ? Omit<Node, 'span'> : never;

function at(tokens: QuerySource, first: number, last: number, node: Spanless<Expression>): Located<Expression> {
  return { value: { span: tokens.span(first, last), ...node } as Expression, first, last };
}

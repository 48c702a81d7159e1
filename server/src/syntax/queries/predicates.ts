import type { Expression } from '../../model/expression.ts';
import type { Lowering } from './lowering.ts';
import { check } from './misplaced.ts';
import type { Operator, Test } from './parts.ts';
import { holdsQuery } from './subqueries.ts';

const LIKES: ReadonlyMap<string, 'like' | 'ilike' | 'regexp'> = new Map([
  ['like', 'like'],
  ['ilike', 'ilike'],
  ['rlike', 'regexp'],
  ['regexp', 'regexp'],
]);
const IS_TESTS: ReadonlySet<string> = new Set(['null', 'true', 'false', 'unknown']);
const COMPARISONS = new Set(['=', '==', '<>', '!=', '<', '<=', '>', '>=']);
const QUANTIFIERS = new Set(['any', 'all', 'some']);

/** The predicate at a token: IS, [NOT] IN, [NOT] BETWEEN, [NOT] LIKE, a comparison with ANY or ALL; undefined for other operators. */
export function readTest(lowering: Lowering, at: number, limit: number): Operator | undefined {
  const { tokens } = lowering;
  // ClickHouse's GLOBAL IN finds the same rows as IN.
  const start = tokens.dialect === 'clickhouse' ? tokens.skipWords(at, 'global') : at;
  const negated = tokens.is(start, 'not');
  const word = negated ? start + 1 : start;
  const key = tokens.key(word);
  switch (key) {
    case 'is':
      return readIs(lowering, at);
    case 'isnull':
    case 'notnull':
      return test(at, at, isTest('null', key === 'notnull'));
    case 'in':
      return readIn(lowering, at, word, negated, limit);
    case 'between':
      return { form: 'between', shape: negated ? 'NOT BETWEEN' : 'BETWEEN', first: at, last: word, negated };
    case 'glob':
    case 'match':
      return readOtherLike(lowering, at, word);
    case 'similar':
      check(tokens.is(word + 1, 'to'), 'SIMILAR without TO');
      return like('similar', negated, at, word + 1);
    default:
      break;
  }
  const operator = LIKES.get(key);
  if (operator) return like(operator, negated, at, tokens.is(word + 1, 'binary') ? word + 1 : word);
  if (COMPARISONS.has(key) && QUANTIFIERS.has(tokens.key(at + 1)) && tokens.is(at + 2, '('))
    return readQuantified(lowering, at);
  return undefined;
}

function test(first: number, last: number, build: Test): Operator {
  return { form: 'test', shape: 'IS NULL', first, last, build };
}

function isTest(name: 'null' | 'true' | 'false' | 'unknown', negated: boolean): Test {
  return (operand, span) => ({ kind: 'is', span, test: name, negated, operand });
}

/** `IS [NOT] NULL`, `IS [NOT] DISTINCT FROM x` and SQLite's `IS [NOT] x`. */
function readIs({ tokens }: Lowering, at: number): Operator {
  const negated = tokens.is(at + 1, 'not');
  const word = at + (negated ? 2 : 1);
  const key = tokens.key(word);
  if (IS_TESTS.has(key) && tokens.kind(word) === 'word' && !tokens.is(word + 1, '.')) {
    return test(at, word, isTest(key as 'null' | 'true' | 'false' | 'unknown', negated));
  }
  const distinct = tokens.matches(word, 'distinct', 'from');
  check(distinct || tokens.dialect === 'sqlite', 'IS with something else than a test');
  return {
    form: 'infix',
    shape: '=',
    first: at,
    last: distinct ? word + 1 : word - 1,
    build: (left, right, span) => ({ kind: 'distinctFrom', span, negated: distinct === negated, left, right }),
  };
}

function readIn(lowering: Lowering, at: number, word: number, negated: boolean, limit: number): Operator {
  const { tokens } = lowering;
  const open = word + 1;
  if (!tokens.is(open, '(')) {
    // `IN ?` and `IN UNNEST(x)`: the list is one value of which nothing is known.
    const list = lowering.operand(open, limit);
    return test(at, list.last, (operand, span) => ({ kind: 'other', span, children: [operand, list.value] }));
  }
  const close = tokens.partner(open);
  check(close > open, 'IN without its list');
  if (holdsQuery(tokens, open)) {
    const query = lowering.query(open + 1, close - 1);
    return test(at, close, (operand, span) => ({ kind: 'in', span, negated, operand, query }));
  }
  const list = tokens.segmentsInside(open).map(([first, last]) => lowering.expression(first, last));
  return test(at, close, (operand, span) => ({ kind: 'in', span, negated, operand, list }));
}

function like(
  operator: 'like' | 'ilike' | 'similar' | 'regexp',
  negated: boolean,
  first: number,
  last: number,
): Operator {
  return {
    form: 'infix',
    shape: negated ? 'NOT LIKE' : 'LIKE',
    first,
    last,
    build: (operand, pattern, span, escaping) => ({
      kind: 'like',
      span,
      operator,
      negated,
      operand,
      pattern,
      ...(escaping ? { escape: escaping } : {}),
    }),
  };
}

/** SQLite's GLOB and MATCH: comparisons by a pattern that is not LIKE's. */
function readOtherLike({ tokens }: Lowering, at: number, word: number): Operator {
  const operator = tokens.slice(at, word).toUpperCase().replace(/\s+/g, ' ');
  const operatorSpan = tokens.span(at, word);
  return {
    form: 'infix',
    shape: word > at ? 'NOT LIKE' : 'LIKE',
    first: at,
    last: word,
    build: (left, right, span) => ({ kind: 'binary', span, operator, operatorSpan, left, right }),
  };
}

function readQuantified(lowering: Lowering, at: number): Operator {
  const { tokens } = lowering;
  const operator = tokens.written(at);
  const quantifier = tokens.is(at + 1, 'all') ? 'all' : 'any';
  const open = at + 2;
  const close = tokens.partner(open);
  check(close > open + 1, 'ANY without its list');
  if (holdsQuery(tokens, open)) {
    const query = lowering.query(open + 1, close - 1);
    return test(at, close, (operand, span) => ({ kind: 'subquery', span, form: quantifier, query, operand, operator }));
  }
  const array: Expression = lowering.expression(open + 1, close - 1);
  return test(at, close, (operand, span) => ({ kind: 'anyArray', span, quantifier, operator, operand, array }));
}

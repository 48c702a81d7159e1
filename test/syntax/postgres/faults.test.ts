import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PostgresParser } from '../../../server/src/syntax/postgres/parser.ts';
import { PgParserCrash } from '../../../server/src/syntax/postgres/pg-query.ts';
import { misplaced, parser } from './support.ts';

describe('texts that cannot be read', () => {
  test("are unparsed, with PostgreSQL's own words at the place that it names", () => {
    const text = `SELECT '😀é', a FROM WHERE b`;
    const { fact, problems } = parser.parse(text);
    expect(fact).toEqual({ kind: 'unparsed' });
    expect(problems.map(({ message, span }) => [message, text.slice(span.start, span.end)])).toEqual([
      ['syntax error at or near "WHERE"', 'WHERE'],
    ]);
  });

  test('are marked at their end where they end too early', () => {
    const text = 'SELECT 1 +';
    expect(parser.parse(text).problems).toEqual([
      { message: 'syntax error at end of input', span: { start: text.length, end: text.length } },
    ]);
  });

  test('cost nothing but themselves when the parser crashes', () => {
    const crashing = new PostgresParser({
      parse: () => {
        throw new PgParserCrash('memory access out of bounds');
      },
      parsePlPgSQL: () => ({}),
    });
    const { fact, problems } = crashing.parse('SELECT 1');
    expect(fact.kind).toBe('unparsed');
    expect(problems[0]?.message).toContain('memory access out of bounds');
    expect(problems[0]?.span).toEqual({ start: 0, end: 8 });
  });

  test.each([
    ['calls', `SELECT ${'f('.repeat(5000)}1${')'.repeat(5000)}`],
    ['operators', `SELECT 1${' + 1'.repeat(5000)}`],
    ['subqueries', `SELECT ${'(SELECT '.repeat(5000)}1${')'.repeat(5000)}`],
    ['set operations', `SELECT 1${' UNION SELECT 1'.repeat(5000)}`],
    ['parentheses', '('.repeat(5000)],
    ['blocks', `DO $$ BEGIN ${'IF x THEN '.repeat(5000)} END $$`],
  ])('nor does nesting 5,000 deep: %s', (_, text) => {
    expect(() => parser.parse(text)).not.toThrow();
    expect(parser.parse('SELECT 1').fact.kind).toBe('query');
  });

  test('a nesting that is too deep is said', () => {
    const { fact, problems } = parser.parse(`SELECT 1${'::int'.repeat(1000)}`);
    expect(fact.kind).toBe('unparsed');
    expect(problems[0]?.message).toContain('too deeply nested');
  });

  test('a text of comments alone is an empty statement', () => {
    expect(parser.parse('-- é').fact).toEqual({ kind: 'other', what: '', tables: [], options: {} });
    expect(parser.parse('').problems).toEqual([]);
  });
});

describe('template holes', () => {
  test('stand for names and values, and places stay as written', () => {
    const text = 'ALTER TABLE {{ schema }}.users ADD COLUMN "é" int DEFAULT :value + 1';
    const parsed = parser.parse(text);
    expect(parsed.problems).toEqual([]);
    expect(misplaced(parsed, text)).toEqual([]);
    expect(parsed.fact).toMatchObject({
      kind: 'alterTable',
      name: { object: { name: 'users' } },
      actions: [{ column: { name: { name: 'é' }, default: { left: { kind: 'parameter', name: ':value' } } } }],
    });
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...'SELECT FROM WHERE ( ) , ; CREATE TABLE ALTER DROP COLUMN INSERT INTO VALUES UPDATE SET a b."C" \'x\' $$ 1 + :: AND NOT NULL JOIN ON WITH AS UNION [ ] * é 😀 DO BEGIN END IF THEN'.split(
      ' ',
    ),
  );

  test('never makes the parser throw, and no place lies outside the text', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ');
        expect(misplaced(parser.parse(text), text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

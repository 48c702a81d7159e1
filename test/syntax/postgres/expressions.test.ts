import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../server/src/model/expression.ts';
import { factOf, withTexts } from './support.ts';

/** The expression of the only select item, with spans as texts. The text before it has characters of several bytes. */
function lowered(written: string): Record<string, unknown> {
  const text = `SELECT 'é😀', ${written}`;
  const { query } = factOf(text, 'query');
  const expression = query.kind === 'select' ? query.items[1]?.expression : undefined;
  return withTexts(expression as Expression, text) as Record<string, unknown>;
}

describe('expressions', () => {
  test.each<[string, Record<string, unknown>]>([
    ['s.t."C"', { kind: 'column', parts: [{ name: 's' }, { name: 't' }, { name: 'C', quoted: true, span: '"C"' }] }],
    ['t.*', { kind: 'star', qualifier: [{ name: 't' }] }],
    ["'a''b'", { kind: 'literal', type: 'string', value: "a'b" }],
    ["E'a\\nb'", { kind: 'literal', type: 'string', value: 'a\nb' }],
    ['- 2.50', { kind: 'literal', type: 'number', value: '- 2.50' }],
    ['TRUE', { kind: 'literal', type: 'boolean', value: 'true' }],
    ['NULL', { kind: 'literal', type: 'null', value: '' }],
    ["B'01'", { kind: 'literal', type: 'bits', value: "B'01'" }],
    ['$1', { kind: 'parameter', name: '$1' }],
    ['a || b', { kind: 'binary', operator: '||', operatorSpan: '||', left: { span: 'a' }, right: { span: 'b' } }],
    ['a != (b)', { kind: 'binary', operator: '!=', right: { span: 'b' } }],
    ['a OPERATOR(pg_catalog.+) b', { kind: 'binary', operator: '+', operatorSpan: 'OPERATOR(pg_catalog.+)' }],
    ['-(a)', { kind: 'unary', operator: '-', operand: { span: 'a' } }],
    ['NOT (a)', { kind: 'not', operand: { span: 'a' } }],
    ['a IS NOT NULL', { kind: 'is', test: 'null', negated: true }],
    ['a ISNULL', { kind: 'is', test: 'null', negated: false }],
    ['(a = b) IS NOT TRUE', { kind: 'is', test: 'true', negated: true, operand: { span: 'a = b' } }],
    ['a IS UNKNOWN', { kind: 'is', test: 'unknown', negated: false }],
    ['a IS DISTINCT FROM (b)', { kind: 'distinctFrom', negated: false, right: { span: 'b' } }],
    ['a IS NOT DISTINCT FROM b', { kind: 'distinctFrom', negated: true }],
    ['a NOT IN (1, (2))', { kind: 'in', negated: true, list: [{ span: '1' }, { span: '2' }] }],
    ['a NOT IN (SELECT 1)', { kind: 'in', negated: true, query: { span: 'SELECT 1' } }],
    ['NOT a IN (SELECT 1)', { kind: 'not', operand: { kind: 'in', negated: false, span: 'a IN (SELECT 1)' } }],
    ['a BETWEEN (b + 1) AND c', { kind: 'between', negated: false, low: { span: 'b + 1' }, high: { span: 'c' } }],
    ['a NOT BETWEEN SYMMETRIC 1 AND (2)', { kind: 'between', negated: true, high: { span: '2' } }],
    ["a LIKE ('x') ESCAPE '!'", { kind: 'like', operator: 'like', pattern: { span: "'x'" }, escape: { span: "'!'" } }],
    ["a NOT ILIKE 'x'", { kind: 'like', operator: 'ilike', negated: true }],
    ["a SIMILAR TO 'x'", { kind: 'like', operator: 'similar', negated: false }],
    ["a !~~* 'x'", { kind: 'like', operator: 'ilike', negated: true, pattern: { span: "'x'" } }],
    ["a ~ 'x'", { kind: 'binary', operator: '~' }],
    ['CASE (a) WHEN 1 THEN (b) ELSE (c) END', { kind: 'case', operand: { span: 'a' }, otherwise: { span: 'c' } }],
    ['CASE WHEN a THEN b END', { kind: 'case', branches: [{ when: { span: 'a' }, result: { span: 'b' } }] }],
    ['(a)::int[]', { kind: 'cast', operand: { span: 'a' }, type: { name: 'int4', arrayDimensions: 1, span: 'int[]' } }],
    ['CAST(a AS numeric(3, 1))', { kind: 'cast', type: { span: 'numeric(3, 1)' } }],
    ["DATE '2020-01-01'", { kind: 'cast', operand: { span: "'2020-01-01'" }, type: { name: 'date' } }],
    ["INTERVAL '1' DAY", { kind: 'cast', type: { name: 'interval', span: 'INTERVAL' } }],
    ['ROW(a, b)', { kind: 'row', items: [{ span: 'a' }, { span: 'b' }] }],
    ['(a, b)', { kind: 'row', items: [{ span: 'a' }, { span: 'b' }] }],
    ['ARRAY[a, b]', { kind: 'array', items: [{ span: 'a' }, { span: 'b' }] }],
    [
      'a = ANY (b)',
      { kind: 'anyArray', quantifier: 'any', operator: '=', operand: { span: 'a' }, array: { span: 'b' } },
    ],
    ['a NOT LIKE ALL (b)', { kind: 'anyArray', quantifier: 'all', operator: 'NOT LIKE' }],
    ['(SELECT 1)', { kind: 'subquery', form: 'scalar', query: { span: 'SELECT 1' } }],
    ['EXISTS (SELECT 1)', { kind: 'subquery', form: 'exists' }],
    ['ARRAY(SELECT 1)', { kind: 'subquery', form: 'array' }],
    ['a > ALL (SELECT 1)', { kind: 'subquery', form: 'all', operator: '>', operand: { span: 'a' } }],
    ['a = ANY (SELECT 1)', { kind: 'subquery', form: 'any', operator: '=' }],
    ['count(*)', { kind: 'call', name: 'count', star: true, arguments: [], window: false }],
    ['count(DISTINCT a)', { kind: 'call', distinct: true, arguments: [{ span: 'a' }] }],
    ['pg_catalog.Lower((a))', { kind: 'call', name: 'lower', schema: 'pg_catalog', nameSpan: 'pg_catalog.Lower' }],
    ['sum(a) FILTER (WHERE b > 0)', { kind: 'call', filter: { span: 'b > 0' } }],
    [
      "string_agg(a, ',' ORDER BY b DESC)",
      { kind: 'call', orderBy: [{ descending: true, expression: { span: 'b' } }] },
    ],
    ['percentile_cont(0.5) WITHIN GROUP (ORDER BY a)', { kind: 'call', name: 'percentile_cont' }],
    ['rank() OVER (PARTITION BY a ORDER BY b)', { window: true, over: { partitionBy: [{ span: 'a' }] } }],
    ['rank() OVER w', { kind: 'call', window: true }],
    ['coalesce(a, (b))', { kind: 'call', name: 'coalesce', arguments: [{ span: 'a' }, { span: 'b' }] }],
    ['NULLIF(a, b)', { kind: 'call', name: 'nullif', nameSpan: 'NULLIF' }],
    ['CURRENT_TIMESTAMP(3)', { kind: 'call', name: 'current_timestamp', arguments: [] }],
    ['EXTRACT(year FROM a)', { kind: 'call', name: 'extract' }],
    ["a AT TIME ZONE 'utc'", { kind: 'call', name: 'timezone', nameSpan: 'AT' }],
    ['a AT LOCAL', { kind: 'call', name: 'timezone' }],
    ['(a) COLLATE "C"', { kind: 'other', children: [{ span: 'a' }] }],
    ['(f(a)).b[1]', { kind: 'other', children: [{ span: 'f(a)' }, { span: '1' }] }],
    ['f(n => a)', { kind: 'call', arguments: [{ kind: 'other', span: 'n => a', children: [{ span: 'a' }] }] }],
    ['xmlforest(a, b AS c)', { kind: 'other', children: [{ span: 'a' }, { span: 'b' }] }],
    ['json_arrayagg(a) FILTER (WHERE b)', { kind: 'other' }],
    ['(a) IS NOT JSON OBJECT', { kind: 'not', operand: { kind: 'other', children: [{ span: 'a' }] } }],
  ])('%s', (written, expected) => {
    expect(lowered(written)).toMatchObject({ span: written, ...expected });
  });

  test('flattens AND and OR as PostgreSQL does, and spans reach over the parentheses inside', () => {
    expect(lowered('((a AND b)) AND (c OR d)')).toMatchObject({
      kind: 'and',
      span: '((a AND b)) AND (c OR d)',
      operands: [{ span: 'a' }, { span: 'b' }, { kind: 'or', span: 'c OR d' }],
    });
  });

  test('leaves the parentheses around an expression out of its span', () => {
    expect(lowered('(((a + b)))')).toMatchObject({ kind: 'binary', span: 'a + b' });
    expect(lowered('((a) + (b)) * (c)')).toMatchObject({
      span: '((a) + (b)) * (c)',
      left: { span: '(a) + (b)' },
      right: { span: 'c' },
    });
  });

  test('decodes quoted and escaped names, and cuts no characters', () => {
    expect(lowered('"a""b"."ÄÖ"')).toMatchObject({ parts: [{ name: 'a"b' }, { name: 'ÄÖ', span: '"ÄÖ"' }] });
    expect(lowered('ÄÖ')).toMatchObject({ parts: [{ name: 'ÄÖ' }] });
  });
});

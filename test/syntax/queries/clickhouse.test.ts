import { describe, expect, test } from 'vitest';
import { expressionOf, queryOf } from './support.ts';

describe('queries of ClickHouse', () => {
  test('keep the conditions of PREWHERE with those of WHERE', () => {
    expect(queryOf('clickhouse', 'SELECT a FROM hits PREWHERE b = 1 WHERE c = 2')).toMatchObject({
      from: [{ name: { object: { name: 'hits' } } }],
      where: { kind: 'and', span: 'b = 1 WHERE c = 2', operands: [{ span: 'b = 1' }, { span: 'c = 2' }] },
    });
    expect(queryOf('clickhouse', 'SELECT a FROM hits PREWHERE b = 1')).toMatchObject({ where: { span: 'b = 1' } });
  });

  test('take LIMIT BY for no limit of the whole', () => {
    const limited = queryOf('clickhouse', 'SELECT a FROM t LIMIT 2 OFFSET 1 BY a LIMIT 10 WITH TIES');
    expect(limited).toMatchObject({ limit: { value: '10' } });
    expect(limited).not.toHaveProperty('offset');
    expect(queryOf('clickhouse', 'SELECT a FROM t LIMIT 1, 2 BY a')).not.toHaveProperty('limit');
  });

  test('lower ARRAY JOIN to a function of the row', () => {
    expect(queryOf('clickhouse', 'SELECT a FROM t LEFT ARRAY JOIN tags AS tag, ids WHERE tag > 1')).toMatchObject({
      from: [
        { kind: 'table' },
        { kind: 'function', lateral: true, alias: { name: 'tag' }, calls: [{ span: 'tags' }] },
        { kind: 'function', lateral: true, calls: [{ span: 'ids' }] },
      ],
    });
  });

  test('read joins with their strictness, FINAL, SAMPLE, SETTINGS and FORMAT', () => {
    const text =
      'SELECT a FROM t AS x FINAL SAMPLE 1/10 GLOBAL ANY LEFT JOIN u USING (id) SETTINGS max_threads = 1 FORMAT JSON';
    expect(queryOf('clickhouse', text)).toMatchObject({
      from: [{ kind: 'join', type: 'left', left: { alias: { name: 'x' } }, right: { kind: 'table' } }],
    });
    expect(queryOf('clickhouse', 'SELECT format, settings FROM t')).toMatchObject({ items: [{}, {}] });
  });

  test('read array literals, parametric functions, lambdas and GLOBAL IN', () => {
    expect(expressionOf('clickhouse', '[1, 2]')).toMatchObject({ kind: 'array', items: [{ value: '1' }, {}] });
    expect(expressionOf('clickhouse', 'quantile(0.9)(x)')).toMatchObject({
      kind: 'call',
      arguments: [{ kind: 'column', span: 'x' }],
    });
    expect(expressionOf('clickhouse', 'arrayMap(x -> x + 1, a)')).toMatchObject({
      arguments: [{ kind: 'other', children: [] }, { span: 'a' }],
    });
    expect(expressionOf('clickhouse', 'a GLOBAL NOT IN (1)')).toMatchObject({ kind: 'in', negated: true });
  });
});

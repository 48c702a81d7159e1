import { describe, expect, test } from 'vitest';
import { expressionOf, queryOf, readers } from './support.ts';

describe('operands', () => {
  test('literals are decoded as their dialect writes them', () => {
    expect(expressionOf('mysql', `'it''s \\'x\\' 5\\%'`)).toMatchObject({ type: 'string', value: "it's 'x' 5\\%" });
    expect(expressionOf('mysql', `"a" 'b'`)).toMatchObject({ value: 'ab', span: `"a" 'b'` });
    expect(expressionOf('mysql', `_utf8mb4 'x'`)).toMatchObject({ value: 'x', span: `_utf8mb4 'x'` });
    expect(expressionOf('tsql', `N'C:\\'`)).toMatchObject({ value: 'C:\\' });
    expect(expressionOf('sqlite', `x'00ff'`)).toMatchObject({ type: 'bits', value: `x'00ff'` });
    expect(expressionOf('sqlite', `- 1.5e3`)).toMatchObject({ type: 'number', value: '- 1.5e3' });
    expect(expressionOf('trino', `TRUE`)).toMatchObject({ type: 'boolean', value: 'true' });
  });

  test('names keep their parts and quotes', () => {
    expect(expressionOf('mysql', '`s`.`t`.c')).toMatchObject({
      kind: 'column',
      parts: [
        { name: 's', quoted: true, span: '`s`' },
        { name: 't', quoted: true },
        { name: 'c', quoted: false },
      ],
    });
    expect(expressionOf('mysql', 'constructor + __proto__')).toMatchObject({
      left: { kind: 'column' },
      right: { kind: 'column' },
    });
    expect(expressionOf('sqlite', '"a""b"')).toMatchObject({ parts: [{ name: 'a"b' }] });
  });

  test('calls keep their arguments and clauses', () => {
    expect(expressionOf('mysql', `GROUP_CONCAT(DISTINCT a ORDER BY b DESC SEPARATOR ', ')`)).toMatchObject({
      name: 'group_concat',
      distinct: true,
      orderBy: [{ descending: true }],
      arguments: [{ span: 'a' }, { value: ', ' }],
    });
    expect(expressionOf('tsql', `string_agg(a, ',') WITHIN GROUP (ORDER BY b)`)).toMatchObject({
      orderBy: [{ expression: { span: 'b' } }],
    });
    expect(
      expressionOf('sqlite', 'sum(a) FILTER (WHERE b > 1) OVER (PARTITION BY c ORDER BY d ROWS UNBOUNDED PRECEDING)'),
    ).toMatchObject({
      window: true,
      filter: { span: 'b > 1' },
      over: { partitionBy: [{ span: 'c' }], orderBy: [{ expression: { span: 'd' } }] },
    });
    expect(expressionOf('mysql', 'count(*)')).toMatchObject({ star: true, arguments: [], nameSpan: 'count' });
    expect(expressionOf('tsql', 'CURRENT_TIMESTAMP')).toMatchObject({ kind: 'call', name: 'current_timestamp' });
    expect(expressionOf('snowflake', 'f(a => b)')).toMatchObject({
      arguments: [{ kind: 'other', children: [{ span: 'b' }] }],
    });
  });

  test('words between arguments and parts of dates are no columns', () => {
    expect(expressionOf('mysql', `TRIM(BOTH ' ' FROM a)`)).toMatchObject({
      arguments: [{ span: 'a' }, { value: ' ' }],
    });
    expect(expressionOf('mysql', 'EXTRACT(YEAR FROM a)')).toMatchObject({
      arguments: [{ kind: 'literal' }, { span: 'a' }],
    });
    expect(expressionOf('tsql', 'DATEADD(day, 1, a)')).toMatchObject({
      arguments: [{ kind: 'literal', value: 'day' }, { value: '1' }, { span: 'a' }],
    });
    expect(expressionOf('mysql', 'DATE_ADD(a, INTERVAL t.n DAY)')).toMatchObject({
      arguments: [{ span: 'a' }, { kind: 'other', span: 'INTERVAL t.n DAY', children: [{ span: 't.n' }] }],
    });
    expect(expressionOf('mysql', `MATCH (a, b) AGAINST ('x' IN BOOLEAN MODE)`)).toMatchObject({
      kind: 'other',
      children: [{ name: 'match', arguments: [{ span: 'a' }, { span: 'b' }] }, { value: 'x' }],
    });
  });

  test('casts are casts in every spelling', () => {
    const cast = {
      kind: 'cast',
      operand: { span: 'a' },
      type: { family: 'decimal', span: 'decimal(10, 2)', arguments: ['10', '2'] },
    };
    expect(expressionOf('mysql', 'CAST(a AS decimal(10, 2))')).toMatchObject(cast);
    expect(expressionOf('mysql', 'CONVERT(a, decimal(10, 2))')).toMatchObject(cast);
    expect(expressionOf('tsql', 'TRY_CONVERT(decimal(10, 2), a, 1)')).toMatchObject(cast);
    expect(expressionOf('redshift', 'a::varchar(3)')).toMatchObject({ kind: 'cast', type: { span: 'varchar(3)' } });
    expect(expressionOf('trino', `date '2020-01-01'`)).toMatchObject({ kind: 'cast', operand: { type: 'string' } });
  });

  test('CASE keeps its parts, also within another', () => {
    const text = `CASE a WHEN 1 THEN CASE WHEN b THEN c = 1 AND d ELSE 2 END ELSE 3 END`;
    expect(expressionOf('mysql', text)).toMatchObject({
      kind: 'case',
      span: text,
      operand: { span: 'a' },
      branches: [
        { when: { value: '1' }, result: { branches: [{ result: { kind: 'and' } }], otherwise: { value: '2' } } },
      ],
      otherwise: { value: '3' },
    });
  });

  test('subqueries are told apart', () => {
    expect(expressionOf('mysql', '(SELECT 1) + 1')).toMatchObject({ left: { form: 'scalar', span: '(SELECT 1)' } });
    expect(expressionOf('mysql', 'NOT EXISTS (SELECT 1)')).toMatchObject({ kind: 'not', operand: { form: 'exists' } });
    expect(expressionOf('mysql', 'a <> ALL (SELECT b FROM t)')).toMatchObject({
      form: 'all',
      operator: '<>',
      operand: {},
    });
    expect(expressionOf('trino', 'a = ANY (b)')).toMatchObject({ kind: 'anyArray', quantifier: 'any' });
    expect(expressionOf('mysql', '(a, b) IN ((1, 2))')).toMatchObject({
      operand: { kind: 'row' },
      list: [{ kind: 'row' }],
    });
  });

  test('what is attached to an operand belongs to it', () => {
    expect(expressionOf('sqlite', `a COLLATE NOCASE = x ->> '$.b'`)).toMatchObject({
      kind: 'binary',
      left: { kind: 'other', span: 'a COLLATE NOCASE' },
      right: { operator: '->>', operatorSpan: '->>' },
    });
    expect(expressionOf('trino', `a AT TIME ZONE 'UTC' < b[1]`)).toMatchObject({
      left: { span: `a AT TIME ZONE 'UTC'` },
      right: { children: [{ span: 'b' }, { value: '1' }] },
    });
  });
});

describe('operators', () => {
  test('comparisons keep their operator and place', () => {
    expect(expressionOf('mysql', '(a) = NULL')).toMatchObject({
      kind: 'binary',
      operator: '=',
      operatorSpan: '=',
      right: { type: 'null', span: 'NULL' },
      span: '(a) = NULL',
    });
    expect(expressionOf('mysql', 'a <=> b')).toMatchObject({ kind: 'distinctFrom', negated: true });
    expect(expressionOf('sqlite', 'a IS NOT b')).toMatchObject({ kind: 'distinctFrom', negated: false });
    expect(expressionOf('sqlite', 'a IS NOT DISTINCT FROM b')).toMatchObject({ kind: 'distinctFrom', negated: true });
    expect(expressionOf('sqlite', 'a NOTNULL')).toMatchObject({ kind: 'is', test: 'null', negated: true });
  });

  test('AND and OR are flat, NOT binds looser than comparisons', () => {
    expect(expressionOf('mysql', '(a AND b = 1) AND NOT c = 2 AND d IS NULL OR e')).toMatchObject({
      kind: 'or',
      operands: [
        { kind: 'and', operands: [{ span: 'a' }, {}, { kind: 'not', operand: { span: 'c = 2' } }, { kind: 'is' }] },
        { span: 'e' },
      ],
    });
    expect(expressionOf('tsql', 'a OR b AND c')).toMatchObject({ kind: 'or', operands: [{}, { kind: 'and' }] });
    expect(expressionOf('trino', 'a AND b OR c')).toMatchObject({ kind: 'or', operands: [{ kind: 'and' }, {}] });
    expect(expressionOf('mysql', 'a OR b XOR c || d')).toMatchObject({
      operator: '||',
      left: { operands: [{}, { operator: 'XOR' }] },
    });
    expect(expressionOf('mysql', 'NOT (a) = 1')).toMatchObject({ kind: 'not', operand: { span: '(a) = 1' } });
    expect(expressionOf('mysql', 'a AND (b AND c)')).toMatchObject({ operands: [{}, { kind: 'and' }] });
  });

  test('patterns keep their kind, negation and escape', () => {
    expect(expressionOf('tsql', `a NOT LIKE '%\\%' + b ESCAPE '\\' AND c = 1`)).toMatchObject({
      operands: [
        {
          kind: 'like',
          negated: true,
          pattern: { kind: 'binary' },
          escape: { value: '\\' },
          span: `a NOT LIKE '%\\%' + b ESCAPE '\\'`,
        },
        {},
      ],
    });
    expect(expressionOf('mysql', `a REGEXP BINARY '^x'`)).toMatchObject({
      operator: 'regexp',
      pattern: { value: '^x' },
    });
    expect(expressionOf('sqlite', `a GLOB 'x*'`)).toMatchObject({ kind: 'binary', operator: 'GLOB' });
    expect(expressionOf('snowflake', `a ILIKE 'x'`)).toMatchObject({ operator: 'ilike' });
  });

  test('BETWEEN takes its own AND', () => {
    expect(expressionOf('hive', 'a NOT BETWEEN 1 + b AND 2 AND c')).toMatchObject({
      kind: 'and',
      operands: [{ kind: 'between', negated: true, low: { span: '1 + b' }, high: { value: '2' } }, { span: 'c' }],
    });
  });

  test('arithmetic groups by precedence', () => {
    expect(expressionOf('db2', 'a - b - c * -d')).toMatchObject({
      left: { span: 'a - b' },
      right: { operator: '*', right: { kind: 'unary', operand: { span: 'd' } } },
    });
    expect(expressionOf('mysql', 'a DIV b || c = d')).toMatchObject({ operator: '||', right: { span: 'c = d' } });
    expect(expressionOf('sqlite', 'a + b || c')).toMatchObject({ operator: '+', right: { operator: '||' } });
    expect(expressionOf('tsql', 'a & 1 = 1')).toMatchObject({ operator: '=', left: { operator: '&' } });
  });

  test('operators on bits among others are not guessed at', () => {
    expect(readers.read('SELECT a & b + c', 'sqlite')).toBeUndefined();
    expect(expressionOf('sqlite', 'a & (b + c)')).toMatchObject({ operator: '&' });
  });

  test('variables are assigned', () => {
    expect(expressionOf('mysql', '@n := @n + 1')).toMatchObject({
      operator: ':=',
      left: { name: '@n' },
      right: { operator: '+' },
    });
  });

  test('template holes stand wherever a name or value can', () => {
    const query = queryOf('sqlite', 'SELECT {{ a }} FROM {{ prefix }}_t WHERE b = {{ value }} LIMIT {{ n }}');
    expect(query).toMatchObject({
      from: [{ name: { span: '{{ prefix }}_t' } }],
      where: { operator: '=', right: { span: '{{ value }}' } },
      limit: { type: 'number' },
    });
  });
});

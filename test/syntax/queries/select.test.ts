import { describe, expect, test } from 'vitest';
import { queryOf, readers } from './support.ts';

describe('SELECT', () => {
  test('keeps every clause', () => {
    const text = `SELECT DISTINCT t.a AS "é", (b) c, t.*, * FROM t WHERE (a) > 1 GROUP BY a, (b) HAVING (count(*) > 1)
      ORDER BY a DESC NULLS LAST, b LIMIT (10) OFFSET 5`;
    expect(queryOf('sqlite', text)).toMatchObject({
      kind: 'select',
      span: text,
      keywordSpan: 'SELECT',
      distinct: true,
      items: [
        { alias: { name: 'é', span: '"é"' }, span: 't.a AS "é"' },
        { alias: { span: 'c' }, expression: { span: 'b' }, span: '(b) c' },
        { expression: { kind: 'star', qualifier: [{ name: 't' }], span: 't.*' } },
        { expression: { kind: 'star', qualifier: [], span: '*' } },
      ],
      where: { span: '(a) > 1' },
      groupBy: [{ span: 'a' }, { span: 'b' }],
      having: { span: 'count(*) > 1' },
      orderBy: [{ descending: true, nulls: 'last' }, { descending: false }],
      limit: { span: '10' },
      offset: { span: '5' },
    });
  });

  test('reads the row counts of every dialect', () => {
    expect(queryOf('mysql', 'SELECT a FROM t LIMIT 5, 10')).toMatchObject({
      limit: { value: '10' },
      offset: { value: '5' },
    });
    expect(queryOf('sqlite', 'SELECT a FROM t LIMIT ? OFFSET ?2')).toMatchObject({
      limit: { kind: 'parameter', name: '?' },
      offset: { name: '?2' },
    });
    expect(queryOf('tsql', 'SELECT TOP (@n) PERCENT WITH TIES a FROM t')).toMatchObject({
      limit: { name: '@n' },
      items: [{ span: 'a' }],
    });
    expect(
      queryOf('tsql', 'SELECT a FROM t ORDER BY a OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY OPTION (RECOMPILE)'),
    ).toMatchObject({ limit: { value: '5' }, offset: { value: '10' } });
    expect(queryOf('db2', 'SELECT a FROM t FETCH FIRST ROW ONLY')).toMatchObject({
      limit: { value: '1', span: 'FETCH' },
    });
  });

  test("knows SQL Server's aliases, variables and SELECT INTO", () => {
    const query = queryOf('tsql', "SELECT total = sum(a), @v = b, c 'x y', [d] AS [e]]f] INTO #tmp FROM db..t");
    expect(query).toMatchObject({
      items: [
        { alias: { name: 'total' }, expression: { kind: 'call' }, span: 'total = sum(a)' },
        { expression: { kind: 'other', children: [{ kind: 'parameter' }, { kind: 'column' }] } },
        { alias: { name: 'x y' } },
        { alias: { name: 'e]f', span: '[e]]f]' } },
      ],
      into: { span: '#tmp' },
      from: [{ name: { catalog: { name: 'db' }, object: { name: 't' }, span: 'db..t' } }],
    });
    expect(query.items).not.toHaveProperty('1.alias');
  });

  test('keeps locks and waits', () => {
    expect(queryOf('mysql', 'SELECT a FROM t FOR UPDATE SKIP LOCKED').locking).toEqual([
      { strength: 'update', wait: 'skip' },
    ]);
    expect(queryOf('mysql', 'SELECT a FROM t LOCK IN SHARE MODE').locking).toEqual([
      { strength: 'share', wait: 'block' },
    ]);
    expect(queryOf('tsql', "SELECT a FROM t FOR XML PATH('')").locking).toEqual([]);
  });

  test('splits set operations by precedence and from the left', () => {
    const text = 'SELECT 1 UNION ALL SELECT 2 EXCEPT SELECT 3 INTERSECT (SELECT 4 LIMIT 1) ORDER BY 1 LIMIT 2';
    expect(queryOf('mysql', text)).toMatchObject({
      orderBy: [{ expression: { span: '1' } }],
      limit: { span: '2' },
      setOperation: {
        operator: 'except',
        left: { span: 'SELECT 1 UNION ALL SELECT 2', setOperation: { operator: 'union', all: true } },
        right: { setOperation: { operator: 'intersect', right: { span: 'SELECT 4 LIMIT 1' } } },
      },
    });
    expect(queryOf('sqlite', 'SELECT 1 UNION SELECT 2 INTERSECT SELECT 3')).toMatchObject({
      setOperation: { operator: 'intersect', left: { span: 'SELECT 1 UNION SELECT 2' } },
    });
  });

  test('gives the clauses around a query in parentheses to that query', () => {
    expect(queryOf('mysql', '(SELECT a FROM t) ORDER BY a LIMIT 3')).toMatchObject({
      items: [{ span: 'a' }],
      orderBy: [{}],
      limit: { value: '3' },
    });
  });

  test('keeps common table expressions', () => {
    const text = 'WITH RECURSIVE c (n, m) AS (SELECT 1, 2), d AS MATERIALIZED (VALUES (1), (2)) SELECT * FROM c, d';
    expect(queryOf('sqlite', text)).toMatchObject({
      span: text,
      recursive: true,
      with: [
        { name: { name: 'c' }, columns: [{ span: 'n' }, { span: 'm' }], query: { span: 'SELECT 1, 2' } },
        { span: 'd AS MATERIALIZED (VALUES (1), (2))', query: { values: [[{ value: '1' }], [{ value: '2' }]] } },
      ],
    });
  });

  test('takes keywords for names where they are', () => {
    expect(queryOf('sqlite', 'SELECT a AS limit, b.offset, filter FROM t AS "where"')).toMatchObject({
      items: [{ alias: { name: 'limit' } }, { span: 'b.offset' }, { expression: { kind: 'column' } }],
      from: [{ alias: { name: 'where' } }],
    });
    expect(queryOf('sqlite', 'SELECT a IS DISTINCT FROM b FROM t').from).toMatchObject([{ span: 't' }]);
    expect(queryOf('tsql', 'SELECT limit, output FROM t').items).toHaveLength(2);
  });

  test("leaves the columns that BigQuery's star leaves out", () => {
    expect(queryOf('bigquery', 'SELECT * EXCEPT (a), t.* REPLACE (1 AS b) FROM t').items).toMatchObject([
      { expression: { kind: 'star', span: '*' }, span: '* EXCEPT (a)' },
      { expression: { kind: 'star', span: 't.*' } },
    ]);
  });
});

describe('FROM', () => {
  test('keeps every kind of join in its nesting', () => {
    const text = `SELECT 1 FROM (a JOIN b ON (a.x = b.x)) LEFT OUTER JOIN c USING (k, l) NATURAL JOIN d
      CROSS JOIN e FULL JOIN f ON LEFT(f.x, 1) = e.x, g`;
    expect(queryOf('sqlite', text).from).toMatchObject([
      {
        type: 'full',
        on: { span: 'LEFT(f.x, 1) = e.x' },
        left: {
          type: 'cross',
          left: {
            natural: true,
            type: 'inner',
            left: {
              type: 'left',
              using: [{ name: 'k' }, { name: 'l' }],
              left: { type: 'inner', on: { span: 'a.x = b.x' }, span: 'a JOIN b ON (a.x = b.x)' },
              span: '(a JOIN b ON (a.x = b.x)) LEFT OUTER JOIN c USING (k, l)',
            },
          },
        },
      },
      { kind: 'table', span: 'g' },
    ]);
  });

  test("knows SQL Server's APPLY and hints", () => {
    const text = `SELECT 1 FROM dbo.t a WITH (NOLOCK) INNER HASH JOIN u (READPAST) ON a.k = u.k
      CROSS APPLY dbo.f(a.x) AS g OUTER APPLY (SELECT TOP 1 * FROM v) h`;
    expect(queryOf('tsql', text).from).toMatchObject([
      {
        type: 'left',
        right: { kind: 'derived', lateral: true, alias: { name: 'h' } },
        left: {
          type: 'cross',
          right: { kind: 'function', lateral: true, calls: [{ name: 'f', schema: 'dbo' }], span: 'dbo.f(a.x) AS g' },
          left: {
            left: { alias: { name: 'a' }, span: 'dbo.t a' },
            right: { kind: 'table', span: 'u' },
            on: { span: 'a.k = u.k' },
          },
        },
      },
    ]);
  });

  test('reads derived tables, functions and hints of the other dialects', () => {
    expect(
      queryOf('mysql', 'SELECT 1 FROM t PARTITION (p0) x USE INDEX FOR JOIN (i), LATERAL (SELECT 2) y (a)').from,
    ).toMatchObject([
      { alias: { name: 'x' } },
      { kind: 'derived', lateral: true, columnAliases: [{ name: 'a' }], span: 'LATERAL (SELECT 2) y (a)' },
    ]);
    expect(queryOf('sqlite', 'SELECT 1 FROM t INDEXED BY i, json_each(t.x) AS e').from).toMatchObject([
      { span: 't' },
      { kind: 'function', calls: [{ name: 'json_each' }], alias: { name: 'e' } },
    ]);
    expect(queryOf('bigquery', 'SELECT 1 FROM `p.d.t`, UNNEST(a) AS x WITH OFFSET AS o').from).toHaveLength(2);
  });
});

describe('texts that are no query', () => {
  test.each([
    ['', 'nothing'],
    ['SELECT FROM t', 'no items'],
    ['SELECT a FROM t FROM u', 'a clause twice'],
    ['SELECT a FROM t WHERE', 'an empty clause'],
    ['SELECT a FROM t WHERE b c', 'tokens left over'],
    ['SELECT a FROM t CROSS', 'half a join'],
    ['SELECT a, FROM t', 'a missing item'],
    ['SELECT (a FROM t', 'an open parenthesis'],
    ['CREATE TABLE t (a int)', 'another statement'],
  ])('are not read: %s (%s)', (text) => {
    expect(readers.read(text, 'mysql')).toBeUndefined();
  });

  test('are not read either where the dialect has no parser', () => {
    expect(readers.read('SELECT 1', 'unknown')).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { factOf, withTexts } from './support.ts';

function queryOf(text: string): Record<string, unknown> {
  return withTexts(factOf(text, 'query').query, text) as Record<string, unknown>;
}

describe('SELECT', () => {
  test('keeps every clause', () => {
    const text = `SELECT DISTINCT ON (a, (b)) a AS "é", (b) c, t.* FROM t WHERE (a) > 1 GROUP BY a HAVING (count(*) > 1)
      ORDER BY a DESC NULLS LAST, b LIMIT (10) OFFSET 5 FOR NO KEY UPDATE OF t SKIP LOCKED`;
    expect(queryOf(text)).toMatchObject({
      kind: 'select',
      span: text,
      keywordSpan: 'SELECT',
      distinct: [{ span: 'a' }, { span: 'b' }],
      items: [
        { alias: { name: 'é', span: '"é"' }, span: 'a AS "é"' },
        { alias: { span: 'c' }, expression: { span: 'b' }, span: '(b) c' },
        { expression: { kind: 'star', span: 't.*' }, span: 't.*' },
      ],
      where: { span: '(a) > 1' },
      groupBy: [{ span: 'a' }],
      having: { span: 'count(*) > 1' },
      orderBy: [{ descending: true, nulls: 'last' }, { descending: false }],
      limit: { span: '10' },
      offset: { span: '5' },
      locking: [{ strength: 'no key update', wait: 'skip' }],
    });
  });

  test('tells DISTINCT, LIMIT ALL and FETCH FIRST ROW', () => {
    expect(queryOf('SELECT DISTINCT a FROM t')).toMatchObject({ distinct: true });
    expect(queryOf('SELECT ALL a FROM t')).toMatchObject({ distinct: false });
    expect(queryOf('SELECT a FROM t LIMIT ALL')).not.toHaveProperty('limit');
    expect(queryOf('SELECT a FROM t FETCH FIRST ROW ONLY')).toMatchObject({ limit: { value: '1' } });
  });

  test('keeps every kind of FROM item with its alias', () => {
    const text = `SELECT FROM ONLY s.a AS x (p, q), LATERAL (SELECT 1) y, ROWS FROM (f(1), g(2)) WITH ORDINALITY z,
      h(1) AS (a int, b text), t TABLESAMPLE bernoulli (10) REPEATABLE (1), ((SELECT 1) UNION (SELECT 2)) u`;
    expect(queryOf(text).from).toMatchObject([
      {
        kind: 'table',
        name: { span: 's.a' },
        only: true,
        alias: { span: 'x' },
        columnAliases: [{ span: 'p' }, { span: 'q' }],
      },
      { kind: 'derived', lateral: true, query: { span: 'SELECT 1' }, span: 'LATERAL (SELECT 1) y' },
      { kind: 'function', calls: [{ span: 'f(1)' }, { span: 'g(2)' }], alias: { span: 'z' } },
      { kind: 'function', calls: [{ name: 'h' }], columnAliases: [{ span: 'a' }, { span: 'b' }] },
      { kind: 'table', sampled: true, span: 't TABLESAMPLE bernoulli (10) REPEATABLE (1)' },
      { kind: 'derived', query: { span: '(SELECT 1) UNION (SELECT 2)' }, alias: { span: 'u' } },
    ]);
  });

  test('keeps joins in any nesting', () => {
    const text =
      'SELECT FROM (a JOIN b ON (a.x = b.x)) LEFT JOIN LATERAL (SELECT 1) c USING (k, l) NATURAL FULL JOIN (d CROSS JOIN e), ((SELECT 1) f JOIN g ON true) AS h';
    expect(queryOf(text).from).toMatchObject([
      {
        kind: 'join',
        type: 'full',
        natural: true,
        left: {
          type: 'left',
          using: [{ span: 'k' }, { span: 'l' }],
          left: { type: 'inner', on: { span: 'a.x = b.x' }, span: 'a JOIN b ON (a.x = b.x)' },
          right: { kind: 'derived', span: 'LATERAL (SELECT 1) c' },
        },
        right: { type: 'cross', span: 'd CROSS JOIN e' },
      },
      {
        kind: 'join',
        left: { alias: { span: 'f' } },
        alias: { span: 'h' },
        span: '((SELECT 1) f JOIN g ON true) AS h',
      },
    ]);
  });

  test('splits set operations by precedence and from the left', () => {
    const text = 'SELECT 1 UNION ALL SELECT 2 EXCEPT SELECT 3 INTERSECT (SELECT 4 ORDER BY 1) ORDER BY 1 LIMIT 2';
    expect(queryOf(text)).toMatchObject({
      orderBy: [{ expression: { span: '1' } }],
      limit: { span: '2' },
      setOperation: {
        operator: 'except',
        left: {
          span: 'SELECT 1 UNION ALL SELECT 2',
          setOperation: { operator: 'union', all: true, left: { span: 'SELECT 1' }, right: { span: 'SELECT 2' } },
        },
        right: { setOperation: { operator: 'intersect', right: { span: 'SELECT 4 ORDER BY 1' } } },
      },
    });
  });

  test('finds the arms of a set operation inside parentheses', () => {
    expect(queryOf('((SELECT 1) UNION SELECT 2) LIMIT 3')).toMatchObject({
      limit: { span: '3' },
      setOperation: { left: { span: 'SELECT 1' }, right: { span: 'SELECT 2' } },
    });
  });

  test('keeps common table expressions, also those that write', () => {
    const text = `WITH RECURSIVE a (n, m) AS NOT MATERIALIZED (SELECT 1) SEARCH DEPTH FIRST BY n, m SET o,
      b AS (DELETE FROM t RETURNING *) SELECT * FROM a, b`;
    expect(queryOf(text)).toMatchObject({
      recursive: true,
      with: [
        {
          name: { span: 'a' },
          columns: [{ span: 'n' }, { span: 'm' }],
          query: { span: 'SELECT 1' },
          span: 'a (n, m) AS NOT MATERIALIZED (SELECT 1) SEARCH DEPTH FIRST BY n, m SET o',
        },
        { query: { kind: 'delete', returning: [{ span: '*' }] }, span: 'b AS (DELETE FROM t RETURNING *)' },
      ],
      from: [{ span: 'a' }, { span: 'b' }],
    });
  });

  test('reads VALUES and TABLE as queries without the keyword SELECT', () => {
    expect(queryOf("VALUES (1, 'a'), (2, NULL)").values).toMatchObject([
      [{ value: '1' }, {}],
      [{}, { type: 'null' }],
    ]);
    const table = queryOf('TABLE ONLY t');
    expect(table).toMatchObject({ items: [{ expression: { kind: 'star' } }], from: [{ span: 'ONLY t' }] });
    expect(table).not.toHaveProperty('keywordSpan');
  });

  test('takes keywords for names where they are', () => {
    expect(queryOf('SELECT a AS from, b."union", c.select FROM t AS "where" (a)')).toMatchObject({
      items: [{ alias: { name: 'from' } }, { span: 'b."union"' }, { span: 'c.select' }],
      from: [{ alias: { name: 'where' } }],
    });
    expect(queryOf('SELECT a IS DISTINCT FROM b FROM t').from).toMatchObject([{ span: 't' }]);
  });
});

describe('statements that write', () => {
  test('INSERT keeps its columns, source, conflict clause and RETURNING', () => {
    const text = `INSERT INTO s.t AS x (a, "B") OVERRIDING USER VALUE VALUES (1, DEFAULT), (2, (SELECT 3))
      ON CONFLICT (a) WHERE (z) DO UPDATE SET a = excluded.a, (b, c) = (1, DEFAULT) WHERE (y) RETURNING x.*, a AS r`;
    expect(queryOf(text)).toMatchObject({
      kind: 'insert',
      target: { name: { span: 's.t' }, alias: { span: 'x' } },
      columns: [{ span: 'a' }, { name: 'B' }],
      source: {
        values: [
          [{}, { kind: 'default' }],
          [{}, { kind: 'subquery' }],
        ],
        span: expect.stringMatching(/^VALUES.*\)\)$/),
      },
      onConflict: {
        action: 'update',
        set: [
          { column: { span: 'a' }, value: { span: 'excluded.a' }, span: 'a = excluded.a' },
          { column: { span: 'b' }, value: { span: '1' }, span: '(b, c) = (1, DEFAULT)' },
          { column: { span: 'c' }, value: { kind: 'default' } },
        ],
        where: { span: 'y' },
        targetWhere: { span: 'z' },
      },
      returning: [{ span: 'x.*' }, { alias: { span: 'r' } }],
    });
  });

  test('INSERT takes a query in any form, or none', () => {
    expect(queryOf('INSERT INTO t SELECT * FROM u JOIN v ON true ON CONFLICT DO NOTHING')).toMatchObject({
      source: { span: 'SELECT * FROM u JOIN v ON true' },
      onConflict: { action: 'nothing' },
    });
    expect(queryOf('INSERT INTO t (a) (SELECT 1 UNION SELECT 2)')).toMatchObject({
      source: { span: 'SELECT 1 UNION SELECT 2' },
    });
    const defaults = queryOf('INSERT INTO t DEFAULT VALUES');
    expect(defaults).not.toHaveProperty('source');
    expect(defaults).not.toHaveProperty('columns');
  });

  test('UPDATE keeps assignments, FROM, WHERE and RETURNING', () => {
    const text = `UPDATE ONLY t AS x SET a = (1), (b, c) = (SELECT 1, 2), d[1] = DEFAULT FROM u JOIN v ON true, w WHERE (x.a = u.a) RETURNING a`;
    expect(queryOf(text)).toMatchObject({
      kind: 'update',
      target: { only: true, alias: { span: 'x' }, span: 'ONLY t AS x' },
      set: [
        { value: { span: '1' }, span: 'a = (1)' },
        { column: { span: 'b' }, value: { kind: 'subquery' } },
        { column: { span: 'c' }, span: '(b, c) = (SELECT 1, 2)' },
        { column: { span: 'd' }, span: 'd[1] = DEFAULT' },
      ],
      from: [{ kind: 'join', span: 'u JOIN v ON true' }, { span: 'w' }],
      where: { span: 'x.a = u.a' },
      returning: [{ span: 'a' }],
    });
    expect(queryOf('UPDATE t SET a = 1')).not.toHaveProperty('where');
  });

  test('DELETE keeps USING, WHERE and a cursor', () => {
    expect(queryOf('DELETE FROM t USING u, v WHERE t.a = u.a')).toMatchObject({
      kind: 'delete',
      using: [{ span: 'u' }, { span: 'v' }],
      where: { span: 't.a = u.a' },
    });
    expect(queryOf('DELETE FROM t WHERE CURRENT OF c')).toMatchObject({
      where: { kind: 'other', span: 'CURRENT OF c' },
    });
  });

  test('MERGE keeps its clauses', () => {
    const text = `MERGE INTO t USING (SELECT 1 AS a) s ON (t.a = s.a) WHEN MATCHED AND (t.b) THEN UPDATE SET b = 1
      WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (a) VALUES (s.a) WHEN NOT MATCHED BY SOURCE THEN DO NOTHING RETURNING t.a`;
    expect(queryOf(text)).toMatchObject({
      kind: 'merge',
      source: { kind: 'derived', alias: { span: 's' } },
      on: { span: 't.a = s.a' },
      clauses: [
        { action: 'update', condition: { span: 't.b' }, set: [{ span: 'b = 1' }] },
        { action: 'delete' },
        { action: 'insert', values: [{ span: 's.a' }], set: [] },
        { action: 'nothing' },
      ],
      returning: [{ span: 't.a' }],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { queryOf, readers } from './support.ts';

describe('INSERT', () => {
  test('keeps its columns, rows and RETURNING', () => {
    const text = 'INSERT INTO s.t AS x (a, "B") VALUES (1, DEFAULT), (?, (SELECT 3)) RETURNING x.*, a AS r';
    expect(queryOf('sqlite', text)).toMatchObject({
      kind: 'insert',
      span: text,
      target: { name: { span: 's.t' }, alias: { span: 'x' } },
      columns: [{ span: 'a' }, { name: 'B' }],
      source: {
        span: 'VALUES (1, DEFAULT), (?, (SELECT 3))',
        values: [
          [{ value: '1' }, { kind: 'default' }],
          [{ kind: 'parameter' }, { kind: 'subquery' }],
        ],
      },
      returning: [{ span: 'x.*' }, { alias: { name: 'r' } }],
    });
  });

  test('takes its rows from a query, from SET, or from nowhere', () => {
    expect(queryOf('mysql', 'INSERT INTO t (a) SELECT b FROM u').source).toMatchObject({ from: [{ span: 'u' }] });
    expect(queryOf('sqlite', 'INSERT INTO t WITH c AS (SELECT 1) SELECT * FROM c').source).toMatchObject({
      with: [{}],
    });
    const set = queryOf('mysql', 'INSERT INTO t SET a = 1, b = now()');
    expect(set).toMatchObject({
      columns: [{ span: 'a' }, { span: 'b' }],
      source: { values: [[{}, { kind: 'call' }]] },
    });
    expect(queryOf('sqlite', 'INSERT INTO t DEFAULT VALUES')).not.toHaveProperty('source');
    expect(readers.read('INSERT INTO t EXEC p', 'tsql')).toBeUndefined();
  });

  test('knows what happens to rows that are there already', () => {
    const text = `INSERT INTO t (a) VALUES (1) ON CONFLICT (a) WHERE (z) DO UPDATE SET a = excluded.a, (b, c) = (1, 2) WHERE y`;
    expect(queryOf('sqlite', text).onConflict).toMatchObject({
      action: 'update',
      set: [{ span: 'a = excluded.a' }, { column: { name: 'b' }, value: { value: '1' } }, { value: { value: '2' } }],
      where: { span: 'y' },
      targetWhere: { span: 'z' },
    });
    expect(queryOf('sqlite', 'INSERT INTO t VALUES (1) ON CONFLICT DO NOTHING').onConflict).toMatchObject({
      action: 'nothing',
    });
    expect(
      queryOf('mysql', 'INSERT INTO t (a) VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a, b = VALUES(b)')
        .onConflict,
    ).toMatchObject({ action: 'update', set: [{ value: { span: 'new.a' } }, { value: { name: 'values' } }] });
    expect(queryOf('mysql', 'REPLACE INTO t VALUES (1)').onConflict).toMatchObject({ action: 'update', set: [] });
    expect(queryOf('mysql', 'INSERT IGNORE INTO t VALUES (1)').onConflict).toMatchObject({ action: 'nothing' });
    expect(queryOf('sqlite', 'INSERT OR ROLLBACK INTO t VALUES (1)')).not.toHaveProperty('onConflict');
  });

  test("gives SQL Server's OUTPUT as RETURNING", () => {
    expect(queryOf('tsql', 'INSERT t (a) OUTPUT inserted.id INTO @ids (id) VALUES (1)')).toMatchObject({
      target: { span: 't' },
      returning: [{ span: 'inserted.id' }],
      source: { span: 'VALUES (1)' },
    });
  });
});

describe('UPDATE', () => {
  test('keeps its assignments and clauses', () => {
    const text = 'UPDATE t SET t.a = a + 1, b = NULL WHERE c IS NULL ORDER BY d LIMIT 3';
    expect(queryOf('mysql', text)).toMatchObject({
      target: { span: 't' },
      set: [
        { column: { span: 'a' }, value: { span: 'a + 1' }, span: 't.a = a + 1' },
        { column: { span: 'b' }, value: { type: 'null' } },
      ],
      from: [],
      where: { kind: 'is' },
      orderBy: [{}],
      limit: { value: '3' },
    });
    expect(queryOf('sqlite', 'UPDATE OR IGNORE t SET a = 1 FROM u WHERE t.x = u.x RETURNING *')).toMatchObject({
      from: [{ span: 'u' }],
      returning: [{ span: '*' }],
    });
  });

  test('finds the written table among joined ones', () => {
    expect(queryOf('mysql', 'UPDATE a JOIN b AS y ON a.x = y.x SET y.z = 1')).toMatchObject({
      target: { name: { span: 'b' } },
      from: [{ kind: 'join' }],
    });
    expect(
      queryOf('tsql', 'UPDATE o SET o.a += 1 OUTPUT deleted.a FROM dbo.orders o JOIN b ON o.x = b.x'),
    ).toMatchObject({
      target: { name: { span: 'dbo.orders' }, alias: { name: 'o' } },
      set: [{ column: { name: 'a' } }],
      returning: [{ span: 'deleted.a' }],
    });
  });
});

describe('DELETE', () => {
  test('keeps its clauses', () => {
    expect(queryOf('mysql', 'DELETE QUICK FROM t WHERE a = 1 ORDER BY b LIMIT 1')).toMatchObject({
      target: { span: 't' },
      where: { span: 'a = 1' },
      limit: { value: '1' },
    });
    expect(queryOf('tsql', 'DELETE TOP (10) FROM t OUTPUT deleted.*')).toMatchObject({
      limit: { value: '10' },
      returning: [{ expression: { kind: 'star' } }],
    });
    expect(queryOf('tsql', 'WITH c AS (SELECT 1 AS a) DELETE FROM c')).toMatchObject({
      with: [{ name: { name: 'c' } }],
    });
    expect(queryOf('mysql', 'DELETE FROM t')).not.toHaveProperty('where');
  });

  test('finds the written table among joined ones', () => {
    const target = { name: { span: 'orders' }, alias: { name: 'o' } };
    expect(queryOf('mysql', 'DELETE o, l FROM orders o JOIN lines l ON l.o = o.id')).toMatchObject({
      target,
      using: [{ kind: 'join' }],
    });
    expect(queryOf('mysql', 'DELETE o, l.* FROM orders o JOIN `lines` l ON l.o = o.id')).toMatchObject({
      moreTargets: [{ name: { object: { name: 'lines' } }, alias: { name: 'l' } }],
    });
    expect(queryOf('tsql', 'DELETE FROM o FROM orders o WHERE o.a = 1')).toMatchObject({ target });
    expect(queryOf('mysql', 'DELETE FROM t USING t JOIN u ON t.a = u.a')).toMatchObject({ target: { span: 't' } });
  });
});

describe('MERGE', () => {
  test('keeps its clauses', () => {
    const text = `MERGE INTO t AS x USING (SELECT 1 AS a) AS s ON x.a = s.a
      WHEN MATCHED AND s.a > 1 THEN UPDATE SET x.b = CASE WHEN s.a = 1 THEN 2 END
      WHEN NOT MATCHED BY TARGET THEN INSERT (a) VALUES (s.a) WHEN NOT MATCHED BY SOURCE THEN DELETE OUTPUT $action`;
    expect(queryOf('tsql', text)).toMatchObject({
      kind: 'merge',
      target: { span: 't AS x' },
      source: { kind: 'derived', alias: { name: 's' } },
      on: { span: 'x.a = s.a' },
      clauses: [
        { action: 'update', condition: { span: 's.a > 1' }, set: [{ value: { kind: 'case' } }] },
        { action: 'insert', values: [{ span: 's.a' }] },
        { action: 'delete' },
      ],
      returning: [{ span: '$action' }],
    });
  });
});

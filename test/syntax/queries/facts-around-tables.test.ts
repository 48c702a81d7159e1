import { describe, expect, test } from 'vitest';
import { queryOf } from './support.ts';

describe('what stands around tables and rows', () => {
  test("keeps SQL Server's table hints, with and without WITH", () => {
    expect(
      queryOf('tsql', 'SELECT a FROM t WITH (NOLOCK, INDEX(1)) JOIN u (ReadPast) AS v ON t.a = v.a'),
    ).toMatchObject({
      from: [{ left: { hints: ['nolock', 'index'] }, right: { hints: ['readpast'], alias: { name: 'v' } } }],
    });
    expect(queryOf('tsql', 'MERGE t WITH (HOLDLOCK) AS x USING s ON x.a = s.a WHEN MATCHED THEN DELETE')).toMatchObject(
      { target: { hints: ['holdlock'] } },
    );
    expect(queryOf('tsql', 'SELECT a FROM nolock')).toMatchObject({ from: [{ kind: 'table' }] });
  });

  test('marks a table of which a part is read', () => {
    expect(queryOf('tsql', 'SELECT a FROM t TABLESAMPLE (1 PERCENT) REPEATABLE (7)')).toMatchObject({
      from: [{ sampled: true }],
    });
    expect(queryOf('snowflake', 'SELECT a FROM t AS x TABLESAMPLE BERNOULLI (1) WHERE x.a = 1')).toMatchObject({
      from: [{ sampled: true, alias: { name: 'x' } }],
    });
    expect((queryOf('tsql', 'SELECT a FROM t') as { from: object[] }).from[0]).not.toHaveProperty('sampled');
  });

  test('tells a share of the rows from a number of rows', () => {
    expect(queryOf('tsql', 'SELECT TOP (100) PERCENT a FROM t')).toMatchObject({ limitPercent: true });
    expect(queryOf('tsql', 'SELECT TOP (100) a FROM t')).not.toHaveProperty('limitPercent');
  });

  test('says what REPLACE and INSERT IGNORE do with rows that are there', () => {
    expect(queryOf('mysql', 'REPLACE INTO t (a) VALUES (1)')).toMatchObject({ onDuplicate: 'replace' });
    expect(queryOf('sqlite', 'INSERT OR IGNORE INTO t (a) VALUES (1)')).toMatchObject({ onDuplicate: 'ignore' });
    expect(queryOf('mysql', 'INSERT IGNORE INTO t (a) VALUES (1) ON DUPLICATE KEY UPDATE a = 2')).toMatchObject({
      onDuplicate: 'ignore',
      onConflict: { action: 'update' },
    });
    expect(queryOf('mysql', 'INSERT INTO t (a) VALUES (1)')).not.toHaveProperty('onDuplicate');
  });

  test('keeps the column list of a MERGE', () => {
    const text = 'MERGE INTO t USING s ON t.a = s.a WHEN NOT MATCHED THEN INSERT (a, b) VALUES (s.a, 1)';
    expect(queryOf('tsql', text)).toMatchObject({
      clauses: [{ columns: [{ name: 'a' }, { name: 'b' }], values: [{}, {}] }],
    });
  });
});

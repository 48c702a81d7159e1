import { describe, expect, it } from 'vitest';
import { at, factOf, parse } from './support.ts';

describe('SQLite', () => {
  it('reads columns with any type, or none, and constraints without commas between them', () => {
    const sql = `CREATE TABLE 'a' (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT COLLATE NOCASE UNIQUE ON CONFLICT REPLACE, x, y UNSIGNED BIG INT(8),
      z AS (x + 1) VIRTUAL, CONSTRAINT c1 UNIQUE (x, y) CONSTRAINT c2 FOREIGN KEY (x) REFERENCES b) WITHOUT ROWID, STRICT`;
    const table = factOf('sqlite', sql, 'createTable');
    expect(table.name.object).toMatchObject({ name: 'a', quoted: true });
    expect(table.columns.map((one) => [one.name.name, one.type.text, one.type.family])).toEqual([
      ['id', 'INTEGER', 'integer'],
      ['key', 'TEXT', 'text'],
      ['x', '', 'unknown'],
      ['y', 'UNSIGNED BIG INT(8)', 'integer'],
      ['z', '', 'unknown'],
    ]);
    expect(table.columns[0]).toMatchObject({ identity: 'byDefault', primaryKey: { kind: 'primaryKey' } });
    expect(table.columns[4]?.generated).toMatchObject({ stored: false });
    expect(table.constraints.map((one) => one.name?.name)).toEqual(['c1', 'c2']);
    expect(table.options).toEqual({ 'without rowid': 'true', strict: 'true' });
  });

  it('takes a virtual table for one that is kept elsewhere', () => {
    const table = factOf('sqlite', "CREATE VIRTUAL TABLE f USING fts5(title, body, content='')", 'createTable');
    expect(table).toMatchObject({ foreign: true, options: { module: 'fts5' } });
    expect(table.columns.map((one) => one.name.name)).toEqual(['title', 'body']);
  });

  it('reads partial and expression indexes', () => {
    const { index, ifNotExists } = factOf(
      'sqlite',
      'CREATE UNIQUE INDEX IF NOT EXISTS main.i ON t (lower(a), b COLLATE NOCASE DESC) WHERE c IS NULL',
      'createIndex',
    );
    expect(ifNotExists).toBe(true);
    expect(index).toMatchObject({
      name: { name: 'i' },
      unique: true,
      parts: [{ expression: { kind: 'call' } }, { column: { name: 'b' }, collation: 'NOCASE', descending: true }],
      where: { kind: 'is', test: 'null' },
    });
  });

  it('reads each form of ALTER TABLE', () => {
    const kindOf = (sql: string) => factOf('sqlite', sql, 'alterTable').actions[0]?.kind;
    expect(kindOf('ALTER TABLE a RENAME TO b')).toBe('renameTable');
    expect(kindOf('ALTER TABLE a RENAME COLUMN b TO c')).toBe('renameColumn');
    expect(kindOf('ALTER TABLE a RENAME b TO c')).toBe('renameColumn');
    expect(kindOf('ALTER TABLE a ADD b text NOT NULL DEFAULT (1)')).toBe('addColumn');
    expect(kindOf('ALTER TABLE a DROP b')).toBe('dropColumn');
  });

  it('finds the statements of a trigger', () => {
    const sql =
      'CREATE TRIGGER g AFTER INSERT ON t WHEN new.a > 1 BEGIN UPDATE t SET a = 1 WHERE b = new.b; DELETE FROM u; END';
    const { fact, nested } = parse('sqlite', sql);
    expect(fact).toMatchObject({ kind: 'createTrigger', name: { name: 'g' }, table: { object: { name: 't' } } });
    expect(nested.map((one) => at(sql, one.span))).toEqual(['UPDATE t SET a = 1 WHERE b = new.b', 'DELETE FROM u']);
  });

  it('tells pragmas that set from pragmas that ask, and knows its transactions', () => {
    expect(factOf('sqlite', 'PRAGMA foreign_keys = OFF', 'set')).toMatchObject({ name: 'foreign_keys', value: 'OFF' });
    expect(factOf('sqlite', 'PRAGMA table_info(t)', 'other').what).toBe('pragma');
    expect(factOf('sqlite', 'BEGIN IMMEDIATE', 'transaction').action).toBe('begin');
    expect(factOf('sqlite', 'END TRANSACTION', 'transaction').action).toBe('commit');
    expect(factOf('sqlite', 'ROLLBACK TO SAVEPOINT s', 'transaction').action).toBe('rollbackTo');
  });
});

describe('unique keys over more than plain columns', () => {
  it('are the indexes that they make, not keys of the columns', () => {
    const table = factOf(
      'sqlite',
      'CREATE TABLE a (b TEXT UNIQUE, CONSTRAINT c UNIQUE (b COLLATE NOCASE), UNIQUE (b))',
      'createTable',
    );
    expect(table.indexes).toMatchObject([{ name: { name: 'c' }, unique: true, parts: [{ collation: 'NOCASE' }] }]);
    expect(table.constraints).toHaveLength(1);
  });
});

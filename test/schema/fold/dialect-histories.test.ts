import { describe, expect, it } from 'vitest';
import type { Table } from '../../../server/src/model/schema.ts';
import { SqlTimeline } from '../../../server/src/schema/timeline.ts';
import { TolerantParser } from '../../../server/src/syntax/tolerant/parser.ts';
import type { KnownDialect } from '../../../server/src/text/dialect.ts';
import { splitStatements } from '../../../server/src/text/splitter.ts';

/** The tables after a history in a dialect's own words, by key. */
function tablesIn(dialect: KnownDialect, sql: string): ReadonlyMap<string, Table> {
  const parser = new TolerantParser(dialect);
  const timeline = new SqlTimeline(dialect);
  timeline.update(
    splitStatements(sql, dialect)
      .filter((slice) => slice.kind === 'sql')
      .map(({ start, end, lead, terminated }) => {
        const text = sql.slice(start, end);
        return { file: 'migrations/1.sql', start, lead, text, terminated, parsed: parser.parse(text) };
      }),
  );
  return new Map([...timeline.final.tables()].map((table) => [table.key, table]));
}

const columnsOf = (table: Table | undefined) => table?.columns.map((column) => column.name);
const indexesOf = (table: Table | undefined) =>
  table?.indexes.map((index) => [index.name, index.parts.map((part) => part.column?.name)]);

describe('a history of MySQL', () => {
  it('replaces a column’s definition by MODIFY and CHANGE, and takes dropped columns out of indexes', () => {
    const table = tablesIn(
      'mysql',
      `CREATE TABLE t (ID int PRIMARY KEY, a int NOT NULL DEFAULT 1, b int, KEY ab (A, b));
       ALTER TABLE t MODIFY a bigint, CHANGE COLUMN b c text NOT NULL;
       ALTER TABLE t DROP COLUMN a, ADD UNIQUE KEY (id);`,
    ).get('t');
    expect(table?.columns.map(({ name, nullable, hasDefault }) => [name, nullable, hasDefault])).toEqual([
      ['ID', false, false],
      ['c', false, false],
    ]);
    expect(indexesOf(table)).toEqual([['ab', ['c']]]);
    expect(table?.uniques).toMatchObject([{ name: 'ID', columns: ['ID'] }]);
  });

  it('makes foreign keys of table constraints only; MariaDB also of REFERENCES on a column', () => {
    const sql = 'CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int REFERENCES a (id));';
    expect(tablesIn('mysql', sql).get('b')?.foreignKeys).toEqual([]);
    expect(tablesIn('mariadb', sql).get('b')?.foreignKeys).toHaveLength(1);
  });

  it('names the index of a foreign key as the engine does, until another index serves it', () => {
    const sql = `CREATE TABLE a (id int PRIMARY KEY);
      CREATE TABLE b (x int, y int, CONSTRAINT f FOREIGN KEY (x) REFERENCES a (id), FOREIGN KEY (y) REFERENCES a (id));`;
    expect(indexesOf(tablesIn('mysql', sql).get('b'))).toEqual([
      ['f', ['x']],
      ['y', ['y']],
    ]);
    const more = `${sql} CREATE INDEX own ON b (x, y);`;
    expect(indexesOf(tablesIn('mysql', more).get('b'))).toEqual([
      ['y', ['y']],
      ['own', ['x', 'y']],
    ]);
  });

  it('keeps what a transaction created although it is rolled back', () => {
    expect([...tablesIn('mysql', 'BEGIN; CREATE TABLE a (b int); ROLLBACK;').keys()]).toEqual(['a']);
    expect([...tablesIn('sqlite', 'BEGIN; CREATE TABLE a (b int); ROLLBACK;').keys()]).toEqual([]);
  });

  it('renames several tables in one statement', () => {
    const sql = 'CREATE TABLE a (x int); CREATE TABLE b (y int); RENAME TABLE a TO c, b TO a;';
    const tables = tablesIn('mysql', sql);
    expect([columnsOf(tables.get('c')), columnsOf(tables.get('a'))]).toEqual([['x'], ['y']]);
  });
});

describe('a history of SQLite', () => {
  it('allows constraints of one name', () => {
    const sql = `CREATE TABLE a (id INTEGER PRIMARY KEY);
      CREATE TABLE b (x int, y int, CONSTRAINT f FOREIGN KEY (x) REFERENCES a CONSTRAINT f FOREIGN KEY (y) REFERENCES a);`;
    expect(tablesIn('sqlite', sql).get('main.b')?.foreignKeys).toHaveLength(2);
  });
});

describe('a history of T-SQL', () => {
  it('keeps a default under a new definition and drops it by its name', () => {
    const created = `CREATE TABLE dbo.T (Id int IDENTITY PRIMARY KEY, A int NOT NULL CONSTRAINT DF_A DEFAULT 0, B int);
GO
ALTER TABLE t ALTER COLUMN a bigint NULL
GO
ALTER TABLE t ADD CONSTRAINT DF_B DEFAULT 1 FOR b
GO
`;
    const before = tablesIn('tsql', created).get('dbo.t');
    expect(before?.columns).toMatchObject([
      { name: 'Id', identity: 'always', nullable: false },
      { type: { name: 'bigint' }, nullable: true, hasDefault: true, defaultName: 'DF_A' },
      { hasDefault: true, defaultName: 'DF_B' },
    ]);
    const after = tablesIn('tsql', `${created}ALTER TABLE dbo.T DROP CONSTRAINT [df_a], DF_B`).get('dbo.t');
    expect(after?.columns.map((column) => column.hasDefault)).toEqual([true, false, false]);
  });

  it('runs what a condition guards', () => {
    const sql = `IF OBJECT_ID('a') IS NULL
BEGIN
  CREATE TABLE a (x int)
  CREATE INDEX i ON a (X)
END
GO
EXEC sp_rename 'a.x', 'y', 'COLUMN'
`;
    const table = tablesIn('tsql', sql).get('dbo.a');
    expect(columnsOf(table)).toEqual(['y']);
    expect(indexesOf(table)).toEqual([['i', ['y']]]);
  });
});

describe('sp_rename of a constraint', () => {
  const created =
    'CREATE TABLE dbo.t (a int CONSTRAINT old_key PRIMARY KEY, b int CONSTRAINT old_fk REFERENCES dbo.u (id))\nGO\n';

  it('renames it, and takes it for no table', () => {
    const tables = tablesIn(
      'tsql',
      `${created}EXEC sp_rename N'dbo.OLD_KEY', N'new_key'\nGO\nEXEC sp_rename 'old_fk', 'new_fk', 'OBJECT'\nGO\n`,
    );
    const table = tables.get('dbo.t');
    expect([table?.primaryKey?.name, table?.foreignKeys.map((one) => one.name)]).toEqual(['new_key', ['new_fk']]);
    expect([...tables.keys()]).toEqual(['dbo.t']);
  });
});

describe('a history of ClickHouse', () => {
  it('allows NULL in Nullable columns only and tells names apart by case', () => {
    const sql = `CREATE TABLE e (a Int8, A Nullable(Int8), s String DEFAULT 'x') ENGINE = MergeTree ORDER BY a;
      ALTER TABLE e MODIFY COLUMN s LowCardinality(String), DROP COLUMN a;`;
    const table = tablesIn('clickhouse', sql).get('e');
    expect(table?.columns.map(({ name, nullable, hasDefault }) => [name, nullable, hasDefault])).toEqual([
      ['A', true, false],
      ['s', false, true],
    ]);
  });
});

describe('how MySQL keeps its tables', () => {
  it('knows the engine and the character set that the last statement says', () => {
    const tables = tablesIn(
      'mysql',
      `CREATE TABLE a (x text) ENGINE=MyISAM DEFAULT CHARSET=latin1;
       CREATE TABLE b (x text);
       ALTER TABLE a ENGINE=InnoDB, CONVERT TO CHARACTER SET utf8mb4;`,
    );
    expect(tables.get('a')).toMatchObject({ engine: 'innodb', charset: 'utf8mb4' });
    expect(tables.get('b')?.engine).toBeUndefined();
  });
});

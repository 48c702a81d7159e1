import { describe, expect, it } from 'vitest';
import { at, factOf, parse } from './support.ts';

const ORDERS = `CREATE TABLE [dbo].[Orders] (
  [Id] [int] IDENTITY(1,1) NOT NULL CONSTRAINT [PK_Orders] PRIMARY KEY CLUSTERED WITH (FILLFACTOR = 80) ON [PRIMARY],
  [Name] [nvarchar](max) COLLATE Latin1_General_CI_AS NULL,
  [At] datetime2(7) CONSTRAINT [DF_At] DEFAULT (sysutcdatetime()) NOT NULL,
  [Total] AS ([Net] * 2) PERSISTED,
  [User] uniqueidentifier NOT NULL FOREIGN KEY REFERENCES [dbo].[User] ([Id]) ON DELETE CASCADE,
  CONSTRAINT [UQ_Name] UNIQUE NONCLUSTERED ([Name] ASC),
  INDEX [IX_At] NONCLUSTERED ([At] DESC)
) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]`;

describe('CREATE TABLE of T-SQL', () => {
  const table = factOf('tsql', ORDERS, 'createTable');

  it('reads names and types in brackets', () => {
    expect(table.name).toMatchObject({ schema: { name: 'dbo' }, object: { name: 'Orders', quoted: true } });
    expect(table.columns.map((one) => [one.name.name, one.type.name])).toEqual([
      ['Id', 'int'],
      ['Name', 'nvarchar'],
      ['At', 'datetime2'],
      ['Total', ''],
      ['User', 'uniqueidentifier'],
    ]);
    expect(table.columns[1]?.type).toMatchObject({ arguments: ['max'], text: '[nvarchar](max)' });
  });

  it('reads constraints of columns, the names of defaults among them', () => {
    const [id, , when, total, user] = table.columns;
    expect(id).toMatchObject({ identity: 'always', notNull: true, primaryKey: { name: { name: 'PK_Orders' } } });
    expect(when).toMatchObject({ defaultName: { name: 'DF_At' }, default: { kind: 'call' }, notNull: true });
    expect(total?.generated).toMatchObject({ stored: true });
    expect(user?.references).toMatchObject({ onDelete: 'cascade', referencedTable: { object: { name: 'User' } } });
    expect(table.constraints).toMatchObject([{ kind: 'unique', name: { name: 'UQ_Name' } }]);
    expect(table.indexes).toMatchObject([{ name: { name: 'IX_At' }, parts: [{ descending: true }] }]);
  });

  it('reads a key that follows a column without a comma as one of the columns that it names', () => {
    const fact = factOf(
      'tsql',
      'CREATE TABLE t (a int, b int CONSTRAINT pk PRIMARY KEY CLUSTERED (a ASC) ON [PRIMARY])',
      'createTable',
    );
    expect(fact.columns[1]?.primaryKey?.columns.map((column) => column.name)).toEqual(['a']);
  });

  it('knows temporary tables by their name', () => {
    expect(factOf('tsql', 'CREATE TABLE #t (a int)', 'createTable').temporary).toBe(true);
  });
});

describe('ALTER TABLE of T-SQL', () => {
  const kindsOf = (sql: string) => factOf('tsql', sql, 'alterTable').actions.map((action) => action.kind);

  it('applies one verb to a list', () => {
    expect(kindsOf('ALTER TABLE t ADD a int NULL, b bit NOT NULL, CONSTRAINT c CHECK (a > 0)')).toEqual([
      'addColumn',
      'addColumn',
      'addConstraint',
    ]);
    expect(kindsOf('ALTER TABLE t DROP CONSTRAINT IF EXISTS a, b, COLUMN c, d')).toEqual([
      'dropConstraint',
      'dropConstraint',
      'dropColumn',
      'dropColumn',
    ]);
  });

  it('reads defaults, new definitions, and checks that pass over existing rows', () => {
    expect(factOf('tsql', 'ALTER TABLE t ADD CONSTRAINT d DEFAULT ((0)) FOR [a]', 'alterTable').actions).toMatchObject([
      { kind: 'setDefault', column: { name: 'a' }, name: { name: 'd' }, value: { kind: 'literal', value: '0' } },
    ]);
    expect(factOf('tsql', 'ALTER TABLE t ALTER COLUMN a bigint NOT NULL', 'alterTable').actions).toMatchObject([
      { kind: 'modifyColumn', definition: { notNull: true, type: { name: 'bigint' } } },
    ]);
    const noCheck = 'ALTER TABLE t WITH NOCHECK ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES b (c)';
    expect(factOf('tsql', noCheck, 'alterTable').actions).toMatchObject([{ constraint: { notValid: true } }]);
    expect(kindsOf('ALTER TABLE t WITH CHECK CHECK CONSTRAINT f')).toEqual(['validateConstraint']);
    expect(kindsOf('ALTER TABLE t CHECK CONSTRAINT f')).toEqual(['other']);
  });

  it('reads sp_rename with the names at their places in its strings', () => {
    const sql = "EXEC sp_rename N'dbo.[My Table].old', 'new', 'COLUMN'";
    const fact = factOf('tsql', sql, 'alterTable');
    expect(fact.name).toMatchObject({ schema: { name: 'dbo' }, object: { name: 'My Table' } });
    expect(fact.actions).toMatchObject([{ kind: 'renameColumn', column: { name: 'old' }, newName: { name: 'new' } }]);
    expect(at(sql, fact.name.object.span)).toBe('[My Table]');
    expect(factOf('tsql', "sp_rename 'a', 'b'", 'alterTable').actions[0]?.kind).toBe('renameTable');
  });
});

describe('batches of T-SQL', () => {
  it('finds statements that nothing separates, within control flow', () => {
    const sql = `IF NOT EXISTS (SELECT 1 FROM sys.tables WHERE name = 'a') AND @x = CASE WHEN 1 = 1 THEN 1 ELSE 2 END
      BEGIN
        CREATE TABLE a (b int)
        ALTER TABLE a ADD c int
        INSERT INTO a (b) SELECT 1 UNION ALL SELECT 2
        ;WITH x AS (SELECT 1 AS y) UPDATE a SET b = CASE WHEN 1 = 1 THEN 1 END FROM a
        DROP TABLE IF EXISTS d
      END ELSE EXEC p`;
    const { fact, nested } = parse('tsql', sql);
    expect(fact.kind).toBe('codeBlock');
    expect(nested.map((one) => at(sql, one.span))).toEqual([
      'CREATE TABLE a (b int)',
      'ALTER TABLE a ADD c int',
      'INSERT INTO a (b) SELECT 1 UNION ALL SELECT 2',
      'WITH x AS (SELECT 1 AS y) UPDATE a SET b = CASE WHEN 1 = 1 THEN 1 END FROM a',
      'DROP TABLE IF EXISTS d',
      'EXEC p',
    ]);
  });

  it('reads a procedure to the end of its batch', () => {
    const sql = `CREATE OR ALTER PROCEDURE [dbo].[P] @a AS int, @b nvarchar(10) = NULL WITH EXECUTE AS OWNER AS
      SET NOCOUNT ON
      BEGIN TRY DELETE FROM t WHERE a = @a END TRY BEGIN CATCH THROW; END CATCH
      MERGE t AS x USING u ON x.a = u.a WHEN MATCHED THEN UPDATE SET b = 1 WHEN NOT MATCHED THEN INSERT (a) VALUES (1);`;
    const { fact, nested } = parse('tsql', sql);
    expect(fact).toMatchObject({ kind: 'createFunction', procedure: true, securityDefiner: true });
    expect(nested.map((one) => one.fact.kind)).toEqual(['set', 'query', 'other', 'query']);
    expect(nested[3]?.fact).toMatchObject({ query: { verb: 'merge' } });
  });

  it('tells BEGIN TRANSACTION from a block', () => {
    expect(factOf('tsql', 'BEGIN TRAN', 'transaction').action).toBe('begin');
    expect(factOf('tsql', 'ROLLBACK TRANSACTION savepoint1', 'transaction').action).toBe('other');
    expect(parse('tsql', 'BEGIN TRANSACTION DELETE FROM a COMMIT').nested.map((one) => one.fact.kind)).toEqual([
      'transaction',
      'query',
      'transaction',
    ]);
  });

  it('reads indexes with what they carry', () => {
    const sql =
      'CREATE NONCLUSTERED INDEX [IX] ON [dbo].[T] ([A] ASC, [B] DESC) INCLUDE ([C]) WHERE [A] IS NOT NULL WITH (ONLINE = ON, FILLFACTOR = 90) ON [FG]';
    const { index, options } = factOf('tsql', sql, 'createIndex');
    expect(index).toMatchObject({ method: 'btree', include: [{ name: 'C' }], where: { kind: 'is', negated: true } });
    expect(options).toEqual({ online: 'on', fillfactor: '90' });
    expect(factOf('tsql', 'CREATE UNIQUE CLUSTERED INDEX i ON t (a)', 'createIndex').index.method).toBe('clustered');
    expect(factOf('tsql', 'DROP INDEX t.i', 'drop')).toMatchObject({
      names: [{ object: { name: 'i' } }],
      table: { object: { name: 't' } },
    });
  });
});

describe('dynamic SQL of T-SQL', () => {
  it('is read where it is written out, at its place in the string', () => {
    for (const sql of ["EXEC('ALTER TABLE a ADD b int')", "EXECUTE sp_executesql N'ALTER TABLE a ADD b int'"]) {
      const { fact, nested } = parse('tsql', sql);
      expect(fact.kind).toBe('codeBlock');
      expect(nested.map((one) => [one.fact.kind, at(sql, one.span)])).toEqual([
        ['alterTable', 'ALTER TABLE a ADD b int'],
      ]);
    }
  });

  it('is left alone where it is put together or has quotes of its own', () => {
    for (const sql of ["EXEC('DROP TABLE ' + @a)", "EXEC('INSERT INTO a VALUES (''b'')')", 'EXEC(@sql)']) {
      expect(parse('tsql', sql).nested).toEqual([]);
    }
  });
});

describe('triggers and indexes that T-SQL alters', () => {
  it('reads both ways to switch triggers on and off as changes of their table', () => {
    for (const text of ['DISABLE TRIGGER dbo.a, b ON dbo.Orders', 'ALTER TABLE dbo.Orders DISABLE TRIGGER a, b']) {
      const fact = factOf('tsql', text, 'alterTable');
      expect(fact.name.object.name).toBe('Orders');
      expect(fact.actions).toMatchObject([
        { kind: 'trigger', setting: 'disable', trigger: 'a' },
        { kind: 'trigger', setting: 'disable', trigger: 'b' },
      ]);
    }
    expect(factOf('tsql', 'ENABLE TRIGGER ALL ON t', 'alterTable').actions).toMatchObject([
      { setting: 'enable', trigger: 'all' },
    ]);
    expect(factOf('tsql', 'DISABLE TRIGGER ALL ON DATABASE', 'other').what).toBe('disable');
  });

  it('reads the table, the action and the options of ALTER INDEX', () => {
    const index = factOf('tsql', 'ALTER INDEX ALL ON dbo.t REBUILD PARTITION = ALL WITH (ONLINE = ON)', 'other');
    expect(index).toMatchObject({ what: 'alter index', options: { rebuild: 'true', online: 'on' } });
    expect(index.tables.map((table) => table.object.name)).toEqual(['t']);
  });
});

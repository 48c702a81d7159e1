import { describe, expect, it } from 'vitest';
import { schemaOf, tableOf } from '../support/history.ts';

const keys = (...files: string[]) => [...schemaOf(...files).tables()].map((table) => table.key).sort();

/** The source text that a provenance points at. */
function textAt({ statement, span }: { statement: { text: string }; span: { start: number; end: number } }): string {
  return statement.text.slice(span.start, span.end);
}

describe('folding CREATE TABLE', () => {
  it('says where the table, each column and each type was declared', () => {
    const table = tableOf(schemaOf('CREATE TABLE app.t (id int PRIMARY KEY, n numeric(9, 2) NOT NULL);'), 'app.t');
    expect(textAt(table.origin)).toBe('app.t');
    const [id, amount] = table.columns;
    expect(id && textAt(id.origin)).toBe('id int PRIMARY KEY');
    expect(amount && textAt(amount.typeOrigin)).toBe('numeric(9, 2)');
    expect(table.primaryKey && textAt(table.primaryKey.origin)).toBe('PRIMARY KEY');
  });

  it('moves the type origin to the statement that changed the type', () => {
    const table = tableOf(schemaOf('CREATE TABLE t (a real);', 'ALTER TABLE t ALTER a TYPE numeric(19, 4);'), 't');
    const [column] = table.columns;
    expect(column && textAt(column.typeOrigin)).toBe('numeric(19, 4)');
    expect(column?.typeOrigin.statement.file).toBe('migrations/2.sql');
    expect(column?.origin.statement.file).toBe('migrations/1.sql');
  });

  it('lets the last of two definitions count, except in a DO block', () => {
    const names = (sql: string) => tableOf(schemaOf(sql), 't').columns.map((column) => column.name);
    expect(names('CREATE TABLE t (a int); CREATE TABLE t (b int);')).toEqual(['b']);
    expect(names('CREATE TABLE t (a int); CREATE TABLE IF NOT EXISTS t (b int);')).toEqual(['a']);
    expect(names('CREATE TABLE t (a int); DO $$ BEGIN CREATE TABLE t (b int); END $$;')).toEqual(['a']);
  });

  it('knows that it does not know the columns of a copy of an unknown table', () => {
    const schema = schemaOf(`
      CREATE TABLE a AS SELECT * FROM nowhere;
      CREATE TABLE b (LIKE nowhere);
      CREATE TABLE c (id int) INHERITS (nowhere);
      CREATE TABLE d AS SELECT id FROM nowhere;
      CREATE TABLE e (id int);`);
    const complete = ['a', 'b', 'c', 'd', 'e'].map((name) => tableOf(schema, name).complete);
    expect(complete).toEqual([false, false, false, true, true]);
    expect(tableOf(schema, 'd').columns[0]).toMatchObject({ name: 'id', type: { family: 'unknown' } });
  });

  it('does not follow stars that double the columns with every view', () => {
    const views = Array.from(
      { length: 40 },
      (_, level) => `CREATE VIEW v${level + 1} AS SELECT * FROM v${level} a, v${level} b;`,
    );
    const schema = schemaOf(`CREATE TABLE v0 (id int, note text); ${views.join('\n')}`);
    expect(tableOf(schema, 'v5').columns).toHaveLength(64);
    expect(tableOf(schema, 'v40')).toMatchObject({ complete: false, columns: [] });
  });

  it('resolves the referenced columns to the primary key where the statement leaves them out', () => {
    const schema = schemaOf(`
      CREATE TABLE a (id int PRIMARY KEY, up int REFERENCES a);
      CREATE TABLE b (a int REFERENCES a, x int REFERENCES unknown);`);
    expect(tableOf(schema, 'a').foreignKeys[0]).toMatchObject({
      referencedTable: 'public.a',
      referencedColumns: ['id'],
    });
    expect(tableOf(schema, 'b').foreignKeys.map((key) => key.referencedColumns)).toEqual([['id'], []]);
    expect(tableOf(schema, 'b').foreignKeys[1]?.referencedTable).toBe('public.unknown');
  });

  it('gives a column of a domain the family of the type beneath, and of an enum its own', () => {
    const schema = schemaOf(`
      CREATE DOMAIN amount AS double precision NOT NULL;
      CREATE DOMAIN price AS amount;
      CREATE TYPE status AS ENUM ('a');
      CREATE TABLE t (a amount, p price, s status, d app.other);`);
    expect(tableOf(schema, 't').columns.map(({ type, nullable }) => [type.name, type.family, nullable])).toEqual([
      ['amount', 'float', false],
      ['price', 'float', false],
      ['status', 'enum', true],
      ['app.other', 'unknown', true],
    ]);
  });
});

describe('folding keys', () => {
  it('replaces the primary key in a code block, which must have dropped the old one by dynamic SQL', () => {
    const primaryKey = (sql: string) =>
      tableOf(schemaOf('CREATE TABLE t (a int PRIMARY KEY, b int);', sql), 't').primaryKey;
    expect(primaryKey('DO $$ BEGIN EXECUTE s; ALTER TABLE t ADD PRIMARY KEY (b); END $$;')?.columns).toEqual(['b']);
    expect(primaryKey('ALTER TABLE t ADD PRIMARY KEY (b);')?.columns).toEqual(['a']);
  });
});

describe('folding impossible histories', () => {
  it('creates nothing by altering or indexing what is unknown', () => {
    expect(
      keys(`
        ALTER TABLE nowhere ADD COLUMN a int;
        ALTER TABLE nowhere RENAME TO somewhere;
        ALTER INDEX nowhere RENAME TO somewhere;
        CREATE INDEX ON nowhere (a);
        ALTER TYPE nowhere ADD VALUE 'a';
        DROP TABLE nowhere; DROP INDEX nowhere; DROP TYPE nowhere; DROP SCHEMA nowhere CASCADE; DROP VIEW nowhere;
        COMMENT ON TABLE nowhere IS '';
        CREATE POLICY p ON nowhere USING (true);`),
    ).toEqual([]);
  });

  it('leaves the table alone where an action cannot be done', () => {
    const before = schemaOf('CREATE TABLE t (a int PRIMARY KEY, b int);');
    const after = schemaOf(`CREATE TABLE t (a int PRIMARY KEY, b int);
      ALTER TABLE t ADD COLUMN a text;
      ALTER TABLE t DROP COLUMN nowhere;
      ALTER TABLE t RENAME COLUMN nowhere TO somewhere;
      ALTER TABLE t RENAME COLUMN a TO b;
      ALTER TABLE t ALTER COLUMN nowhere SET NOT NULL;
      ALTER TABLE t DROP CONSTRAINT nowhere;
      ALTER TABLE t RENAME CONSTRAINT nowhere TO somewhere;
      ALTER TABLE t ADD PRIMARY KEY (b);
      ALTER TABLE t ADD UNIQUE USING INDEX nowhere;
      ALTER TABLE t ATTACH PARTITION nowhere DEFAULT;
      ALTER TABLE t INHERIT nowhere;
      ALTER TABLE t INHERIT t;`);
    const { origin: _, ...plain } = tableOf(after, 't');
    expect(JSON.stringify(plain.columns.map((column) => [column.name, column.nullable]))).toBe(
      JSON.stringify(tableOf(before, 't').columns.map((column) => [column.name, column.nullable])),
    );
    expect(plain.primaryKey?.columns).toEqual(['a']);
    expect(plain.inherits).toEqual([]);
  });

  it('accepts tables that would inherit from themselves in a circle', () => {
    const schema = schemaOf(`
      CREATE TABLE a (id int); CREATE TABLE b () INHERITS (a); CREATE TABLE c () INHERITS (b);
      ALTER TABLE a INHERIT c;
      CREATE TABLE a () INHERITS (c);
      CREATE TABLE p PARTITION OF p DEFAULT;
      ALTER TABLE a ADD COLUMN more int;`);
    expect(tableOf(schema, 'a').inherits).toEqual([]);
    expect(tableOf(schema, 'c').columns.map((column) => column.name)).toContain('more');
  });

  it('accepts hierarchies and chains of views of any depth', () => {
    const numbers = Array.from({ length: 3000 }, (_, index) => index + 1);
    const schema = schemaOf(`CREATE TABLE t0 (id int); CREATE VIEW v0 AS SELECT id FROM t0;
      ${numbers.map((n) => `CREATE TABLE t${n} () INHERITS (t${n - 1}); CREATE VIEW v${n} AS SELECT id FROM v${n - 1};`).join('')}
      ${numbers.map((n) => `CREATE TABLE u${n} (id int); ALTER TABLE u${n} INHERIT u${n + 1};`).join('')}
      ${numbers.map((n) => `ALTER TABLE u${n} INHERIT u${n + 1};`).join('')}
      ALTER TABLE t0 ADD COLUMN more int; ALTER TABLE u3000 ADD COLUMN more int; DROP TABLE t0 CASCADE;`);
    expect(schema.table({ object: { name: 'v3000' } })).toBeUndefined();
    expect(tableOf(schema, 'u2999').columns).toHaveLength(2);
  });

  it('accepts expressions of any depth', () => {
    const sum = Array.from({ length: 700 }, () => 'a').join(' + ');
    const schema = schemaOf(`CREATE TABLE t (a int, CHECK (${sum} > 0)) PARTITION BY RANGE (a);
      CREATE TABLE p PARTITION OF t DEFAULT;
      CREATE INDEX ON p ((${sum})); CREATE INDEX ON t ((${sum}));
      CREATE TABLE c AS SELECT ${sum} AS x FROM t;
      ALTER TABLE t RENAME COLUMN a TO b; ALTER TABLE t DROP COLUMN b;`);
    expect(tableOf(schema, 'c').columns).toHaveLength(1);
  });

  it('survives a name that is everything at once', () => {
    expect(
      keys(`
        CREATE TABLE x (x int PRIMARY KEY CONSTRAINT x CHECK (x > 0));
        CREATE VIEW x AS SELECT x FROM x;
        CREATE INDEX x ON x (x);
        ALTER TABLE x RENAME TO x;
        DROP VIEW x;`),
    ).toEqual([]);
  });
});

describe('folding transactions', () => {
  it('forgets what was rolled back, also what a savepoint covers', () => {
    expect(keys('BEGIN; CREATE TABLE a (); ROLLBACK; CREATE TABLE b ();')).toEqual(['public.b']);
    expect(
      keys('BEGIN; CREATE TABLE a (); SAVEPOINT s; CREATE TABLE b (); ROLLBACK TO s; CREATE TABLE c (); COMMIT;'),
    ).toEqual(['public.a', 'public.c']);
  });

  it('takes a transaction that is open at the end of its file as committed', () => {
    expect(keys('BEGIN; CREATE TABLE a ();', 'ROLLBACK; CREATE TABLE b ();')).toEqual(['public.a', 'public.b']);
  });

  it('does not mind a ROLLBACK without BEGIN', () => {
    expect(keys('CREATE TABLE a (); ROLLBACK;')).toEqual(['public.a']);
  });
});

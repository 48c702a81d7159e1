import { describe, expect, it } from 'vitest';
import { schemaOf, tableOf } from '../support/history.ts';

const USERS = 'CREATE TABLE users (id int PRIMARY KEY, mail text NOT NULL, "group" int);';

describe('folding views', () => {
  const columns = (view: string, ...before: string[]) =>
    tableOf(schemaOf(USERS, ...before, view), 'v').columns.map(({ name, type }) => `${name} ${type.name}`);

  it('takes the columns from the query', () => {
    expect(columns('CREATE VIEW v AS SELECT id, u.mail AS address, count(*), 1 + id FROM users u;')).toEqual([
      'id int4',
      'address text',
      'count int8',
      '?column? int4',
    ]);
    expect(columns('CREATE VIEW v (a, b) AS SELECT * FROM users;')).toEqual(['a int4', 'b text', 'group int4']);
  });

  it('sees through common table expressions, derived tables, joins and set operations', () => {
    expect(columns('CREATE VIEW v AS WITH w (x) AS (SELECT mail FROM users) SELECT * FROM w;')).toEqual(['x text']);
    expect(columns('CREATE VIEW v AS SELECT d.* FROM (SELECT id, mail AS m FROM users) d;')).toEqual([
      'id int4',
      'm text',
    ]);
    expect(
      columns('CREATE VIEW v AS SELECT * FROM users JOIN (SELECT id, true AS ok FROM users) o USING (id);'),
    ).toEqual(['id int4', 'mail text', 'group int4', 'ok bool']);
    expect(columns('CREATE VIEW v AS SELECT id FROM users UNION SELECT 1;')).toEqual(['id int4']);
  });

  it('says that it does not know the columns behind a star over an unknown table', () => {
    const view = tableOf(schemaOf('CREATE VIEW v AS SELECT * FROM nowhere;'), 'v');
    expect(view).toMatchObject({ kind: 'view', complete: false, columns: [] });
  });

  it('drops a view with the table or view that it reads', () => {
    const schema = schemaOf(
      USERS,
      `CREATE VIEW a AS SELECT id FROM users; CREATE VIEW b AS SELECT 1 FROM a WHERE EXISTS (SELECT FROM users);
       CREATE MATERIALIZED VIEW c AS SELECT 1; DROP TABLE users CASCADE;`,
    );
    expect([...schema.tables()].map((table) => table.key)).toEqual(['public.c']);
  });

  it('keeps the indexes of a materialised view', () => {
    const schema = schemaOf(
      USERS,
      'CREATE MATERIALIZED VIEW m AS SELECT id FROM users; CREATE UNIQUE INDEX ON m (id);',
    );
    expect(tableOf(schema, 'm')).toMatchObject({
      kind: 'materializedView',
      indexes: [{ name: 'm_id_idx', unique: true }],
    });
  });

  it('never mistakes a table for a view or a view for a table when it drops', () => {
    const schema = schemaOf(USERS, 'CREATE VIEW v AS SELECT 1; DROP TABLE v; DROP VIEW users;');
    expect([...schema.tables()].map((table) => table.key)).toEqual(['public.users', 'public.v']);
  });
});

describe('folding row security and policies', () => {
  it('keeps the settings and policies of a table', () => {
    const schema = schemaOf(
      USERS,
      `ALTER TABLE users ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
       CREATE POLICY a ON users USING (id = 1);
       CREATE POLICY b ON users FOR INSERT WITH CHECK (mail <> '');
       ALTER TABLE users NO FORCE ROW LEVEL SECURITY;
       DROP POLICY b ON users;
       ALTER TABLE users RENAME COLUMN id TO user_id;`,
    );
    const users = tableOf(schema, 'users');
    expect(users.rowSecurity).toMatchObject({ enabled: true, forced: false });
    expect(users.policies.map(({ policy }) => policy.name.name)).toEqual(['a']);
    expect(users.policies[0]?.policy.using).toMatchObject({ left: { parts: [{ name: 'user_id' }] } });
  });
});

describe('folding constraints', () => {
  it('remembers until VALIDATE that a constraint is not valid', () => {
    const add =
      'ALTER TABLE users ADD CONSTRAINT c CHECK (id > 0) NOT VALID, ADD CONSTRAINT f FOREIGN KEY ("group") REFERENCES users NOT VALID;';
    const before = tableOf(schemaOf(USERS, add), 'users');
    expect([before.checks[0]?.validated, before.foreignKeys[0]?.validated]).toEqual([false, false]);
    const after = tableOf(
      schemaOf(USERS, add, 'ALTER TABLE users VALIDATE CONSTRAINT c, VALIDATE CONSTRAINT f;'),
      'users',
    );
    expect([after.checks[0]?.validated, after.foreignKeys[0]?.validated]).toEqual([true, true]);
  });

  it('turns an index into the constraint that uses it', () => {
    const users = tableOf(
      schemaOf(
        USERS,
        'CREATE UNIQUE INDEX i ON users (mail); ALTER TABLE users ADD CONSTRAINT u UNIQUE USING INDEX i;',
      ),
      'users',
    );
    expect(users.indexes).toEqual([]);
    expect(users.uniques).toMatchObject([{ name: 'u', columns: ['mail'] }]);
  });

  it('marks what a partition follows, so that it goes with the parent', () => {
    const schema = schemaOf(`
      CREATE TABLE p (id int, k int, PRIMARY KEY (id)) PARTITION BY RANGE (id);
      CREATE INDEX p_k ON p (k);
      CREATE TABLE p1 PARTITION OF p DEFAULT;`);
    const [parent, child] = [tableOf(schema, 'p'), tableOf(schema, 'p1')];
    expect(child.indexes[0]?.inheritedFrom).toBe(parent.indexes[0]?.origin);
    expect(child.primaryKey?.inheritedFrom).toBe(parent.primaryKey?.origin);
    expect(child.columns.every((column) => column.inherited)).toBe(true);
  });
});

describe('folding code', () => {
  it('runs the statements of DO blocks and leaves functions alone', () => {
    const schema = schemaOf(`
      DO $$ BEGIN IF NOT EXISTS (SELECT 1) THEN CREATE TABLE a (id int); END IF; END $$;
      CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN CREATE TABLE b (id int); END $$;`);
    expect([...schema.tables()].map((table) => table.key)).toEqual(['public.a']);
  });

  it('does not replace a type that a DO block creates again', () => {
    const schema = schemaOf(`
      CREATE TYPE s AS ENUM ('a', 'b');
      DO $$ BEGIN CREATE TYPE s AS ENUM ('c'); EXCEPTION WHEN duplicate_object THEN NULL; END $$;`);
    expect([...schema.enums()].map((type) => [type.key, type.values])).toEqual([['public.s', ['a', 'b']]]);
  });
});

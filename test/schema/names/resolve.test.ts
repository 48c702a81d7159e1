import { describe, expect, it } from 'vitest';
import { meanings } from './support.ts';

describe('a column reference', () => {
  it.each([
    ['by alias', 'SELECT u.email FROM users u', ['u.email → table u users.email']],
    ['by table', 'SELECT users.email FROM users', ['users.email → table users users.email']],
    [
      'by schema and table',
      'SELECT public.users.email FROM public.users',
      ['public.users.email → table users users.email'],
    ],
    ['bare among known tables', 'SELECT title FROM users, teams', ['title → table teams teams.title']],
    ['bare in the only table, though that is unknown', 'SELECT x FROM elsewhere', ['x → table elsewhere ?']],
    ['bare beside one unknown table', 'SELECT email FROM users, elsewhere', ['email → table users users.email']],
    ['bare that only the unknown table can have', 'SELECT x FROM users, elsewhere', ['x → table elsewhere ?']],
    ['bare beside two unknown tables', 'SELECT x FROM here, there', ['x → unknown']],
    ['of a hidden name', 'SELECT users.email FROM users x', ['users.email → no such qualifier']],
    ['of an unknown column', 'SELECT u.nope FROM users u', ['u.nope → no such column']],
    ['bare and nowhere', 'SELECT nope FROM users', ['nope → no such column']],
    ['of a system column', 'SELECT ctid, u.xmin FROM users u', ['ctid → unknown', 'u.xmin → unknown']],
    ['a whole row', 'SELECT to_jsonb(u) FROM users u', ['u → row of u']],
    ['in a mixed case alias', 'SELECT "U".email FROM users "U"', ['"U".email → table U users.email']],
  ])('%s', async (_, sql, expected) => {
    expect(await meanings(sql)).toEqual(expected);
  });
});

describe('scopes', () => {
  it('let a subquery see the query around it', async () => {
    expect(
      await meanings('SELECT 1 FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id)'),
    ).toEqual(['o.user_id → table o orders.user_id', 'u.id → table u users.id (1 out)']);
  });

  it('prefer the inner source for a bare name', async () => {
    expect(await meanings('SELECT 1 FROM users WHERE id IN (SELECT id FROM orders)')).toEqual([
      'id → table users users.id',
      'id → table orders orders.id',
    ]);
  });

  it('hide siblings from a derived table and show them to LATERAL', async () => {
    expect(await meanings('SELECT 1 FROM users u, (SELECT u.id) d')).toEqual(['u.id → no such qualifier']);
    expect(await meanings('SELECT 1 FROM users u, LATERAL (SELECT u.id) d')).toEqual([
      'u.id → table u users.id (1 out)',
    ]);
  });

  it('let APPLY see the tables before it', async () => {
    expect(await meanings('SELECT 1 FROM users u CROSS APPLY (SELECT u.id AS x) d', 'tsql')).toEqual([
      'u.id → table u users.id (1 out)',
    ]);
  });

  it('give a CTE the place of a table of its name', async () => {
    expect(await meanings('WITH users AS (SELECT id AS key FROM teams) SELECT key, email FROM users')).toEqual([
      'id → table teams teams.id',
      'key → cte users teams.id',
      'email → no such column',
    ]);
  });

  it('let a CTE that is not recursive read the table of its name', async () => {
    expect(await meanings('WITH users AS (SELECT email FROM users) SELECT email FROM users')).toEqual([
      'email → table users users.email',
      'email → cte users users.email',
    ]);
  });

  it('let a recursive CTE see itself', async () => {
    expect(
      await meanings('WITH RECURSIVE t(n) AS (SELECT id FROM users UNION ALL SELECT t.n + 1 FROM t) SELECT n FROM t'),
    ).toEqual(['id → table users users.id', 't.n → cte t n', 'n → cte t n']);
  });

  it('let a CTE of SQL Server see itself without RECURSIVE', async () => {
    expect(
      await meanings('WITH t AS (SELECT id AS n FROM users UNION ALL SELECT t.n + 1 FROM t) SELECT n FROM t', 'tsql'),
    ).toEqual(['id → table users users.id', 't.n → cte t n', 'n → cte t n']);
  });

  it('follow stars through derived tables', async () => {
    expect(await meanings('SELECT d.email FROM (SELECT * FROM users) d')).toEqual(['d.email → derived d users.email']);
  });

  it('rename by column aliases', async () => {
    expect(await meanings('SELECT d.a FROM (SELECT id FROM users) d(a)')).toEqual([
      'd.a → derived d users.id',
      'id → table users users.id',
    ]);
  });

  it('know aliases of the select list in ORDER BY and GROUP BY', async () => {
    expect(await meanings('SELECT lower(email) AS e FROM users GROUP BY e ORDER BY e')).toEqual([
      'email → table users users.email',
      'e → select list',
      'e → select list',
    ]);
    expect(await meanings('SELECT lower(email) AS email FROM users WHERE email = $1')).toEqual([
      'email → table users users.email',
      'email → table users users.email',
    ]);
  });
});

describe('statements that write', () => {
  it('know the excluded row of an upsert', async () => {
    expect(
      await meanings(
        'INSERT INTO users AS u (id, email) VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET email = excluded.email WHERE u.email <> excluded.email RETURNING email',
      ),
    ).toEqual([
      'excluded.email → row excluded users.email',
      'u.email → table u users.email',
      'excluded.email → row excluded users.email',
      'email → table users.email'.replace('table ', 'table u '),
    ]);
  });

  it('join UPDATE with FROM and DELETE with USING', async () => {
    expect(await meanings('UPDATE users u SET name = t.title FROM teams t WHERE t.id = u.team_id')).toEqual([
      't.title → table t teams.title',
      't.id → table t teams.id',
      'u.team_id → table u users.team_id',
    ]);
    expect(await meanings('DELETE FROM users USING teams t WHERE t.id = users.team_id')).toEqual([
      't.id → table t teams.id',
      'users.team_id → table users users.team_id',
    ]);
  });

  it('know target and source of MERGE', async () => {
    expect(
      await meanings(
        'MERGE INTO users u USING (SELECT id, title FROM teams) s ON s.id = u.team_id WHEN MATCHED THEN UPDATE SET name = s.title',
      ),
    ).toEqual([
      'id → table teams teams.id',
      'title → table teams teams.title',
      's.id → derived s teams.id',
      'u.team_id → table u users.team_id',
      's.title → derived s teams.title',
    ]);
  });

  it('know the rows of OUTPUT', async () => {
    expect(await meanings('DELETE FROM users OUTPUT deleted.email WHERE id = 1', 'tsql')).toEqual([
      'deleted.email → row deleted users.email',
      'id → table users users.id',
    ]);
  });

  it('take a target that FROM names again for one table', async () => {
    expect(await meanings('UPDATE u SET name = 1 FROM users u JOIN teams t ON t.id = u.team_id', 'tsql')).toEqual([
      't.id → table t teams.id',
      'u.team_id → table u users.team_id',
    ]);
    expect(await meanings('UPDATE users u JOIN teams t ON t.id = u.team_id SET u.name = t.title', 'mysql')).toEqual([
      't.id → table t teams.id',
      'u.team_id → table u users.team_id',
      't.title → table t teams.title',
    ]);
  });

  it('never miss a name in an INSERT of MySQL, which may name its new row', async () => {
    expect(
      await meanings('INSERT INTO users (id) VALUES (1) AS fresh ON DUPLICATE KEY UPDATE name = fresh.name', 'mysql'),
    ).toEqual(['fresh.name → unknown']);
  });
});

describe('a qualifier that nothing has', () => {
  it('may be a column with fields where the dialect has such and the columns are not known', async () => {
    expect(await meanings('SELECT a.b FROM t', 'bigquery')).toEqual(['a.b → unknown']);
    expect(await meanings('SELECT a.b FROM t', 'mysql')).toEqual(['a.b → no such qualifier']);
  });
});

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/fix/apply-edits.ts';
import { resolveFix } from '../../../server/src/fix/resolve-fix.ts';
import { engineOver } from '../../support/engine.ts';

const SCHEMA = `
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50), age int, made timestamp, team_id bigint,
  seen timestamptz, sent datetimeoffset, born datetime);
CREATE INDEX users_email_idx ON users (email);
CREATE INDEX users_age_idx ON users (age);
CREATE INDEX users_made_idx ON users (made);
CREATE INDEX users_seen_idx ON users (seen);
CREATE INDEX users_sent_idx ON users (sent);
CREATE INDEX users_born_idx ON users (born);
CREATE TABLE teams (id bigint PRIMARY KEY, title varchar(50));
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id), state varchar(9));
`;

/** What the fixes of a rule's only finding make of a query, in the order in which they are offered; `bulk ` before those that keep the meaning. */
async function rewritten(ruleId: string, query: string, dialect = 'postgresql'): Promise<readonly string[]> {
  const path = 'db/queries/q.sql';
  const files = [
    { path: 'db/schema.sql', text: SCHEMA },
    { path, text: query },
  ];
  const engine = await engineOver({ files, settings: { preset: 'all', dialect } });
  const [finding, ...others] = engine.findings(path).filter((one) => one.ruleId === ruleId);
  const source = finding && engine.sourceOf(finding);
  if (!source || others.length > 0) throw new Error(`${others.length} more findings: ${query}`);
  const { database, deployed, place, statement } = source;
  const context = { deployed, canWriteMigration: false, dialect: database.dialect, database, file: place };
  const resolve = { plan: database.plan, now: new Date(0) };
  return (source.report.fixes?.(context, statement) ?? []).map(
    (fix) => `${fix.bulk ? 'bulk ' : ''}${applyEdits(query, resolveFix(fix, resolve)?.edits ?? [])}`,
  );
}

describe('leaving the column bare', () => {
  it.each([
    ['extract(year FROM made) = 2023', "bulk made >= '2023-01-01' AND made < '2024-01-01'"],
    ['2023 < extract(year FROM made)', "bulk made >= '2024-01-01'"],
    ['extract(year FROM made) <= 2023', "bulk made < '2024-01-01'"],
    ['extract(year FROM made) BETWEEN 2020 AND 2021', "bulk made >= '2020-01-01' AND made < '2022-01-01'"],
    ["made::date = '2024-02-29'", "bulk made >= '2024-02-29' AND made < '2024-03-01'"],
    ["made::date > '2024-12-31'", "bulk made >= '2025-01-01'"],
    ['age + 1 > 5', 'bulk age > 4'],
    ['5 >= age - 2', 'bulk age <= 7'],
    ['10 - age < 3', 'bulk age > 7'],
  ])('%s', async (condition, expected) => {
    const [bulk, text] = expected.startsWith('bulk ') ? ['bulk ', expected.slice(5)] : ['', expected];
    expect(await rewritten('non-sargable-predicate', `SELECT 1 FROM users WHERE ${condition}`)).toEqual([
      `${bulk}SELECT 1 FROM users WHERE ${text}`,
    ]);
  });

  it('keeps a range together beside OR', async () => {
    expect(
      await rewritten('non-sargable-predicate', "SELECT 1 FROM users WHERE id = 1 OR made::date = '2024-01-01'"),
    ).toEqual(["bulk SELECT 1 FROM users WHERE id = 1 OR (made >= '2024-01-01' AND made < '2024-01-02')"]);
  });

  it('only suggests ranges for columns with a time zone', async () => {
    expect(await rewritten('non-sargable-predicate', "SELECT 1 FROM users WHERE seen::date = '2024-01-01'")).toEqual([
      "SELECT 1 FROM users WHERE seen >= '2024-01-01' AND seen < '2024-01-02'",
    ]);
    expect(await rewritten('non-sargable-predicate', 'SELECT 1 FROM users WHERE YEAR(sent) = 2024', 'tsql')).toEqual([
      "SELECT 1 FROM users WHERE sent >= '2024-01-01' AND sent < '2025-01-01'",
    ]);
  });

  it('writes days for SQL Server as every language reads them, and none that a type cannot hold in bulk', async () => {
    expect(
      await rewritten('non-sargable-predicate', "SELECT 1 FROM users WHERE CAST(born AS date) > '2024-02-03'", 'tsql'),
    ).toEqual(["bulk SELECT 1 FROM users WHERE born >= '20240204'"]);
    expect(await rewritten('non-sargable-predicate', 'SELECT 1 FROM users WHERE YEAR(born) > 1850', 'tsql')).toEqual([
      "SELECT 1 FROM users WHERE born >= '1851-01-01'",
    ]);
  });

  it('only suggests what it cannot prove, and offers nothing for other functions', async () => {
    expect(await rewritten('non-sargable-predicate', 'SELECT 1 FROM x WHERE a + 1 = 2')).toEqual([
      'SELECT 1 FROM x WHERE a = 1',
    ]);
    expect(await rewritten('non-sargable-predicate', "SELECT 1 FROM users WHERE upper(email) = 'X'")).toEqual([]);
  });
});

describe('rewriting joins', () => {
  it('joins the tables of a list on their only foreign key', async () => {
    expect(await rewritten('implicit-cross-join', 'SELECT u.id FROM users u, orders o')).toEqual([
      'SELECT u.id FROM users u JOIN orders o ON o.user_id = u.id',
      'SELECT u.id FROM users u CROSS JOIN orders o',
    ]);
    // The condition could not see users from there.
    expect(
      await rewritten('implicit-cross-join', 'SELECT 1 FROM users u JOIN teams t ON t.id = u.team_id, orders o'),
    ).toEqual(['SELECT 1 FROM users u JOIN teams t ON t.id = u.team_id JOIN orders o ON o.user_id = u.id']);
  });

  it('joins on the only foreign key, or says CROSS JOIN', async () => {
    expect(await rewritten('implicit-cross-join', 'SELECT 1 FROM orders o JOIN users u', 'mysql')).toEqual([
      'SELECT 1 FROM orders o CROSS JOIN users u',
    ]);
    expect(await rewritten('implicit-cross-join', 'SELECT 1 FROM orders o JOIN users u', 'mariadb')).toEqual([
      'SELECT 1 FROM orders o JOIN users u ON o.user_id = u.id',
      'SELECT 1 FROM orders o CROSS JOIN users u',
    ]);
    expect(await rewritten('implicit-cross-join', 'SELECT 1 FROM orders,users')).toEqual([
      'SELECT 1 FROM orders JOIN users ON orders.user_id = users.id',
      'SELECT 1 FROM orders CROSS JOIN users',
    ]);
  });

  it('moves the link from WHERE to ON', async () => {
    const where = 'SELECT 1 FROM orders o JOIN users u WHERE u.id = o.user_id';
    expect(await rewritten('join-condition-in-where', where, 'mysql')).toEqual([
      'bulk SELECT 1 FROM orders o JOIN users u ON u.id = o.user_id',
    ]);
    expect(await rewritten('join-condition-in-where', `${where} AND u.age > 3 ORDER BY 1`, 'mysql')).toEqual([
      'bulk SELECT 1 FROM orders o JOIN users u ON u.id = o.user_id WHERE u.age > 3 ORDER BY 1',
    ]);
  });

  it('writes JOIN, which says the same, or moves all conditions to ON', async () => {
    expect(
      await rewritten(
        'left-join-filtered-in-where',
        "SELECT 1 FROM users u LEFT JOIN orders o ON o.user_id = u.id OR o.id = 1 WHERE o.state = 'x' AND u.age = 1 AND o.id > 5",
      ),
    ).toEqual([
      "bulk SELECT 1 FROM users u JOIN orders o ON o.user_id = u.id OR o.id = 1 WHERE o.state = 'x' AND u.age = 1 AND o.id > 5",
      "SELECT 1 FROM users u LEFT JOIN orders o ON (o.user_id = u.id OR o.id = 1) AND o.state = 'x' AND o.id > 5 WHERE u.age = 1",
    ]);
  });

  it('is only suggested where an outer join would fill the joined rows with NULL, which WHERE throws out', async () => {
    const query = (kind: string): string =>
      `SELECT o.id FROM orders o JOIN users u ${kind} JOIN teams t ON t.id = u.team_id WHERE u.id = o.user_id`;
    const moved = (kind: string): string =>
      `SELECT o.id FROM orders o JOIN users u ON u.id = o.user_id ${kind} JOIN teams t ON t.id = u.team_id`;
    expect(await rewritten('join-condition-in-where', query('LEFT'), 'mysql')).toEqual([`bulk ${moved('LEFT')}`]);
    expect(await rewritten('join-condition-in-where', query('RIGHT'), 'mysql')).toEqual([moved('RIGHT')]);
  });

  it('deletes a join that nothing reads, in bulk only where no row is repeated', async () => {
    expect(
      await rewritten('unused-join', 'SELECT u.id FROM users u LEFT JOIN teams t ON t.id = u.team_id WHERE u.age = 1'),
    ).toEqual(['bulk SELECT u.id FROM users u WHERE u.age = 1']);
    expect(
      await rewritten('unused-join', 'SELECT u.id FROM users u LEFT JOIN orders o ON o.user_id = u.id ORDER BY u.id'),
    ).toEqual(['SELECT u.id FROM users u ORDER BY u.id']);
    expect(await rewritten('unused-join', 'SELECT u.id FROM teams t RIGHT JOIN users u ON t.id = u.team_id')).toEqual([
      'bulk SELECT u.id FROM users u',
    ]);
  });
});

describe('other rewrites', () => {
  it('turns NOT IN into NOT EXISTS as a suggestion', async () => {
    expect(
      await rewritten(
        'not-in-nullable-subquery',
        "SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM orders WHERE state = 'x' OR state = 'y')",
      ),
    ).toEqual([
      "SELECT id FROM users WHERE NOT EXISTS (SELECT 1 FROM orders WHERE (state = 'x' OR state = 'y') AND orders.user_id = users.id)",
    ]);
    expect(
      await rewritten(
        'not-in-nullable-subquery',
        'SELECT u.id FROM users u WHERE NOT u.id IN (SELECT o.user_id FROM orders o)',
      ),
    ).toEqual(['SELECT u.id FROM users u WHERE NOT EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id)']);
  });

  it('deletes unused CTEs with what only they read', async () => {
    expect(await rewritten('unused-cte', 'WITH a AS (SELECT 1) SELECT 2')).toEqual(['bulk SELECT 2']);
    expect(await rewritten('unused-cte', 'WITH a AS (SELECT 1), b AS (SELECT 2) SELECT * FROM b')).toEqual([
      'bulk WITH b AS (SELECT 2) SELECT * FROM b',
    ]);
    expect(
      await rewritten('unused-cte', 'WITH a AS (SELECT 1), b AS (SELECT * FROM a), c AS (SELECT 3) SELECT * FROM c'),
    ).toEqual(['bulk WITH c AS (SELECT 3) SELECT * FROM c']);
  });

  it('returns a page', async () => {
    expect(await rewritten('require-pagination', 'SELECT id FROM users WHERE age > 3')).toEqual([
      'SELECT id FROM users WHERE age > 3 ORDER BY id LIMIT 100',
    ]);
    expect(await rewritten('require-pagination', 'SELECT id FROM users ORDER BY age', 'tsql')).toEqual([
      'SELECT id FROM users ORDER BY age OFFSET 0 ROWS FETCH NEXT 100 ROWS ONLY',
    ]);
  });

  it('writes a half-open range', async () => {
    expect(
      await rewritten('between-timestamp', "SELECT 1 FROM users WHERE made BETWEEN '2024-01-01' AND '2024-01-31'"),
    ).toEqual(["SELECT 1 FROM users WHERE made >= '2024-01-01' AND made < '2024-02-01'"]);
  });

  it('gives literals the type of the column', async () => {
    expect(await rewritten('implicit-type-conversion', 'SELECT 1 FROM users WHERE email IN (1, -2)', 'mysql')).toEqual([
      "SELECT 1 FROM users WHERE email IN ('1', '-2')",
    ]);
    expect(await rewritten('implicit-type-conversion', "SELECT 1 FROM users WHERE email = N'x'", 'tsql')).toEqual([
      "bulk SELECT 1 FROM users WHERE email = 'x'",
    ]);
  });

  it('writes the alias that hides a name', async () => {
    expect(await rewritten('unresolved-alias', 'SELECT users.id FROM users AS "U"')).toEqual([
      'SELECT "U".id FROM users AS "U"',
    ]);
  });
});

describe('reading on behind the last key', () => {
  it('compares rows where the engine can, and single values where it cannot', async () => {
    expect(
      await rewritten(
        'offset-pagination',
        'SELECT id FROM users WHERE age > 3 ORDER BY made DESC LIMIT 10 OFFSET 20000',
      ),
    ).toEqual(['SELECT id FROM users WHERE age > 3 AND (made, id) < ($1, $2) ORDER BY made DESC, id DESC LIMIT 10']);
    expect(
      await rewritten(
        'offset-pagination',
        'SELECT id FROM users ORDER BY made OFFSET 20000 ROWS FETCH NEXT 10 ROWS ONLY',
        'tsql',
      ),
    ).toEqual([
      'SELECT id FROM users WHERE (made > @last_made OR (made = @last_made AND id > @last_id)) ORDER BY made, id OFFSET 0 ROWS FETCH NEXT 10 ROWS ONLY',
    ]);
    expect(
      await rewritten(
        'offset-pagination',
        'SELECT id FROM users ORDER BY id OFFSET @skip ROWS FETCH NEXT 10 ROWS ONLY',
        'tsql',
      ),
    ).toEqual(['SELECT id FROM users WHERE id > @last_id ORDER BY id OFFSET 0 ROWS FETCH NEXT 10 ROWS ONLY']);
  });
});

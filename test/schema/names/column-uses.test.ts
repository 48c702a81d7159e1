import { describe, expect, it } from 'vitest';
import { columnUses } from '../../../server/src/schema/names/column-uses.ts';
import { namesOf } from './support.ts';

async function uses(sql: string, dialect?: 'postgresql' | 'mysql' | 'tsql'): Promise<readonly string[]> {
  const names = await namesOf(sql, dialect);
  return names.scopes.flatMap((scope) =>
    columnUses(scope).map(
      (use) => `${use.clause} ${use.source.name}.${use.name} ${use.kind}${use.required ? '' : ' optional'}`,
    ),
  );
}

describe('what clauses ask of columns', () => {
  it('tells operators apart', async () => {
    expect(
      await uses(
        "SELECT 1 FROM users WHERE id = 1 AND team_id > 2 AND email LIKE 'a%' AND name IS NULL AND team_id IN (1) AND id BETWEEN 1 AND 2 AND id <> 4 AND lower(email) = 'a' AND id = ANY($1)",
      ),
    ).toEqual([
      'where users.id equality',
      'where users.team_id range',
      'where users.email like',
      'where users.name null',
      'where users.team_id in',
      'where users.id range',
      'where users.id other',
      'where users.email function',
      'where users.id in',
    ]);
  });

  it('says what need not hold', async () => {
    expect(await uses('SELECT 1 FROM users WHERE (id = 1 OR team_id = 2) AND NOT id = 3')).toEqual([
      'where users.team_id equality optional',
      'where users.id equality optional',
      'where users.id equality optional',
    ]);
  });

  it('reads joins, grouping and order, ordinals and aliases included', async () => {
    expect(
      await uses(
        'SELECT u.email AS e, count(*) FROM users u LEFT JOIN orders o ON o.user_id = u.id GROUP BY 1 ORDER BY e, u.name DESC',
      ),
    ).toEqual([
      'on o.user_id equality optional',
      'on u.id equality optional',
      'group u.email group',
      'order u.email order',
      'order u.name order',
    ]);
  });

  it('reads the columns of USING on both sides', async () => {
    expect(await uses('SELECT 1 FROM users JOIN teams USING (id)')).toEqual([
      'on users.id equality',
      'on teams.id equality',
    ]);
  });

  it('leaves out columns of CTEs and derived tables', async () => {
    expect(
      await uses('WITH c AS (SELECT id FROM users) SELECT 1 FROM c, (SELECT 1 AS x) d WHERE c.id = 1 AND x = 1'),
    ).toEqual([]);
  });

  it('reads correlated references where the subquery stands', async () => {
    expect(await uses('SELECT 1 FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id)')).toEqual([
      'where o.user_id equality',
      'where u.id equality',
    ]);
  });

  it('compares rows by their parts', async () => {
    expect(await uses('SELECT 1 FROM users WHERE (team_id, id) > (1, 2)')).toEqual([
      'where users.team_id range',
      'where users.id range',
    ]);
  });

  it('reads the condition of MERGE', async () => {
    expect(await uses('MERGE INTO users u USING teams t ON t.id = u.team_id WHEN MATCHED THEN DELETE')).toEqual([
      'on t.id equality',
      'on u.team_id equality',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { outputs } from './support.ts';

describe('the columns of a result', () => {
  it.each([
    ['a table', 'SELECT * FROM teams', ['id never', 'title never']],
    ['several tables', 'SELECT t.*, u.name FROM teams t, users u', ['id never', 'title never', 'name possible']],
    [
      'the optional side of an outer join',
      'SELECT t.id FROM users u LEFT JOIN teams t ON t.id = u.team_id',
      ['id possible'],
    ],
    [
      'an outer join that WHERE undoes',
      'SELECT t.id FROM users u LEFT JOIN teams t ON t.id = u.team_id WHERE t.id > 3',
      ['id never'],
    ],
    [
      'merged columns',
      'SELECT * FROM teams JOIN (SELECT id, 1 AS one FROM users) d USING (id)',
      ['id never', 'title never', 'one never'],
    ],
    ['a filter', 'SELECT name FROM users WHERE name IS NOT NULL', ['name never']],
    ['a filter on another column', 'SELECT name FROM users WHERE email IS NOT NULL', ['name possible']],
    ['a filter behind OR', 'SELECT name FROM users WHERE name IS NOT NULL OR id = 1', ['name possible']],
    [
      'expressions',
      "SELECT count(*), coalesce(name, ''), NULL FROM users",
      ['count never', 'coalesce never', '?column? possible'],
    ],
    ['a union', 'SELECT id FROM users UNION SELECT team_id FROM users', ['id possible']],
    ['an intersection', 'SELECT id FROM users INTERSECT SELECT team_id FROM users', ['id never']],
    ['a difference', 'SELECT id FROM users EXCEPT SELECT team_id FROM users', ['id never']],
    ['rows', 'VALUES (1, NULL), (2, 3)', ['column1 never', 'column2 possible']],
    ['RETURNING', 'UPDATE users SET name = 1 RETURNING id, name', ['id never', 'name possible']],
    ['an unknown column of a known filter', 'SELECT x FROM elsewhere WHERE x = 1', ['x never']],
    ['an unknown column', 'SELECT x FROM elsewhere', ['x unknown']],
  ])('of %s', async (_, sql, expected) => {
    expect(await outputs(sql)).toEqual(expected);
  });

  it('cannot be told where a star ranges over an unknown table or function', async () => {
    expect(await outputs('SELECT * FROM elsewhere')).toBeUndefined();
    expect(await outputs('SELECT * FROM json_each($1)')).toBeUndefined();
    expect(await outputs('SELECT * FROM users, elsewhere')).toBeUndefined();
  });

  it('are given up where stars over stars double them again and again', async () => {
    const ctes = Array.from({ length: 40 }, (_, level) => {
      const from = level === 0 ? 'teams' : `c${level - 1} a CROSS JOIN c${level - 1} b`;
      return `c${level} AS (SELECT * FROM ${from})`;
    });
    expect(await outputs(`WITH ${ctes.join(', ')} SELECT * FROM c39`)).toBeUndefined();
    expect(await outputs(`WITH ${ctes.slice(0, 3).join(', ')} SELECT * FROM c2`)).toHaveLength(8);
  });
});

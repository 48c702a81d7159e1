import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/fix/apply-edits.ts';
import { resolveFix } from '../../../server/src/fix/resolve-fix.ts';
import { engineOver } from '../../support/engine.ts';

const SCHEMA = `
CREATE TABLE users (id bigint PRIMARY KEY, email text, team_id bigint);
CREATE TABLE teams (id bigint PRIMARY KEY, team_id bigint, name text);
CREATE TABLE app.logs (id bigint PRIMARY KEY, "createdAt" timestamptz, "select" text);
CREATE VIEW emails AS SELECT id, email FROM users;
CREATE TABLE half_known (LIKE elsewhere);
`;

/** The query with its stars written out by the rule's fixes; undefined where no fix is offered. */
async function expanded(
  query: string,
  files: readonly { path: string; text: string }[] = [],
): Promise<string | undefined> {
  const path = 'db/queries/q.sql';
  const schema = files.length > 0 ? files : [{ path: 'db/schema.sql', text: SCHEMA }];
  const settings = { preset: 'all', dialect: 'postgresql' };
  const engine = await engineOver({ files: [...schema, { path, text: query }], settings });
  const edits = engine
    .findings(path)
    .filter((finding) => finding.ruleId === 'no-select-star')
    .flatMap((finding) => {
      const source = engine.sourceOf(finding);
      if (!source?.report.fixes) return [];
      const { database, deployed, place, statement } = source;
      const { plan, dialect } = database;
      const context = { deployed, canWriteMigration: false, dialect, database, file: place };
      const resolve = { plan, now: new Date(0) };
      return source.report.fixes(context, statement).flatMap((fix) => resolveFix(fix, resolve)?.edits ?? []);
    });
  return edits.length === 0 ? undefined : applyEdits(query, edits);
}

describe('writing out a star', () => {
  it('lists the columns of the one table without qualifiers', async () => {
    expect(await expanded('SELECT * FROM users')).toBe('SELECT id, email, team_id FROM users');
  });

  it('keeps the qualifier of a qualified star as written', async () => {
    expect(await expanded('SELECT U.* FROM users U')).toBe('SELECT U.id, U.email, U.team_id FROM users U');
  });

  it('qualifies by alias where several tables are read', async () => {
    expect(await expanded('SELECT * FROM users u JOIN teams ON teams.id = u.team_id')).toBe(
      'SELECT u.id, u.email, u.team_id, teams.id, teams.team_id, teams.name FROM users u JOIN teams ON teams.id = u.team_id',
    );
  });

  it('names the columns of USING once and first', async () => {
    expect(await expanded('SELECT * FROM users u JOIN teams t USING (team_id)')).toBe(
      'SELECT team_id, u.id, u.email, t.id, t.name FROM users u JOIN teams t USING (team_id)',
    );
  });

  it('names the shared columns of a natural join once and first', async () => {
    expect(await expanded('SELECT * FROM users u NATURAL JOIN teams t')).toBe(
      'SELECT id, team_id, u.email, t.name FROM users u NATURAL JOIN teams t',
    );
  });

  it('repeats a USING column for a qualified star', async () => {
    expect(await expanded('SELECT t.* FROM users u JOIN teams t USING (team_id)')).toBe(
      'SELECT t.id, t.team_id, t.name FROM users u JOIN teams t USING (team_id)',
    );
  });

  it('quotes what needs quotes and nothing else', async () => {
    expect(await expanded('SELECT * FROM app.logs')).toBe('SELECT id, "createdAt", "select" FROM app.logs');
  });

  it('goes through views, derived tables and common table expressions', async () => {
    expect(await expanded('SELECT * FROM emails')).toBe('SELECT id, email FROM emails');
    expect(await expanded('SELECT * FROM (SELECT * FROM users) x')).toBe(
      'SELECT id, email, team_id FROM (SELECT * FROM users) x',
    );
    expect(await expanded('WITH c AS (SELECT u.* FROM users u) SELECT * FROM c')).toBe(
      'WITH c AS (SELECT u.* FROM users u) SELECT id, email, team_id FROM c',
    );
  });

  it('expands RETURNING and every arm of a union', async () => {
    expect(await expanded('DELETE FROM users WHERE id = 1 RETURNING *')).toBe(
      'DELETE FROM users WHERE id = 1 RETURNING id, email, team_id',
    );
    expect(await expanded('SELECT * FROM emails UNION SELECT * FROM emails')).toBe(
      'SELECT id, email FROM emails UNION SELECT id, email FROM emails',
    );
  });

  it('follows renamed columns of an alias list', async () => {
    expect(await expanded('SELECT * FROM emails AS e (a)')).toBe('SELECT a, email FROM emails AS e (a)');
  });

  it('writes a long list one column a line', async () => {
    const columns = Array.from({ length: 12 }, (_, index) => `a_long_column_${index}`);
    const text = `CREATE TABLE wide (${columns.map((name) => `${name} int`).join(', ')});`;
    expect(await expanded('SELECT *\nFROM wide', [{ path: 'db/schema.sql', text }])).toBe(
      `SELECT ${columns.join(',\n  ')}\nFROM wide`,
    );
  });

  it('offers nothing where a table is not wholly known', async () => {
    expect(await expanded('SELECT * FROM unheard_of')).toBeUndefined();
    expect(await expanded('SELECT * FROM half_known')).toBeUndefined();
    expect(await expanded('SELECT * FROM users, unheard_of')).toBeUndefined();
  });

  it('knows the columns of Prisma models by their names in the database', async () => {
    const text = `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
}

model User {
  id        Int    @id
  firstName String @map("first_name")

  @@map("users")
}
`;
    const written = await expanded('SELECT * FROM users', [{ path: 'db/schema.prisma', text }]);
    expect(written).toBe('SELECT id, first_name FROM users');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phasedChange } from './support/phased-change.ts';
import { ScratchSqlite } from './support/scratch-sqlite.ts';

const TABLES = `CREATE TABLE teams (id integer PRIMARY KEY);
CREATE TABLE users (
  id integer PRIMARY KEY,
  name text NOT NULL DEFAULT 'nobody',
  nick text UNIQUE,
  team_id integer,
  score integer CHECK (score > 0)
);
CREATE INDEX users_name_idx ON users (name DESC, id) WHERE id > 0;
CREATE TRIGGER users_touched AFTER UPDATE ON users BEGIN SELECT 1; END;
`;
const ROWS = `INSERT INTO teams VALUES (1), (2);
INSERT INTO users VALUES (1, 'a', 'x', 1, 7), (2, 'b', NULL, NULL, NULL);
`;
const CHANGES = [
  ['a check', `ADD CONSTRAINT named CHECK (name <> '')`, `INSERT INTO users (name) VALUES ('')`],
  ['a foreign key', 'ADD FOREIGN KEY (team_id) REFERENCES teams (id)', 'INSERT INTO users (team_id) VALUES (9)'],
  ['a unique key', 'ADD UNIQUE (name)', `INSERT INTO users (name) VALUES ('a')`],
  ['a column that goes with its key', 'DROP COLUMN nick', `INSERT INTO users (nick) VALUES ('y')`],
] as const;

describe('what SQLite’s ALTER TABLE refuses', () => {
  let sqlite: ScratchSqlite;
  beforeAll(async () => {
    sqlite = await ScratchSqlite.start();
  });
  afterAll(() => sqlite.stop());

  async function run(sql: string): Promise<void> {
    expect(await sqlite.complaintAbout(sql), sql).toBeUndefined();
  }

  for (const [name, action, refused] of CHANGES) {
    it(`is done by a new table that takes the rows, indexes and triggers over: ${name}`, async () => {
      const files = [
        { path: 'm/001_tables.up.sql', text: TABLES },
        { path: 'm/002_change.up.sql', text: `ALTER TABLE users ${action};\n` },
      ];
      const change = await phasedChange(files, 'sqlite-alter-limitation', /Rebuild/, { dialect: 'sqlite' });
      await sqlite.empty();
      await run(`PRAGMA foreign_keys = ON;\n${TABLES}${ROWS}`);
      const before = await sqlite.catalogue();
      await run(change.migrations[1]?.up ?? '');
      expect(await sqlite.complaintAbout(refused)).toBeDefined();
      await run(`INSERT INTO users (name, team_id) VALUES ('c', 2)`);
      const after = await sqlite.catalogue();
      const kept = before.filter((line) => !/\bnick\b/.test(line));
      expect(after).toEqual(expect.arrayContaining(kept));
      const findings = change.findings.filter(({ ruleId }) => ruleId === 'sqlite-alter-limitation');
      expect(findings).toEqual([]);
    });
  }
});

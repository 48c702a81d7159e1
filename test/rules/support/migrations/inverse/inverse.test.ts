import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../../../server/src/rules/support/migrations/inverse/history.ts';
import { inverseOf } from '../../../../../server/src/rules/support/migrations/inverse/inverse.ts';
import { engineOver } from '../../../../support/engine.ts';

describe('the inverse of a migration', () => {
  it('drops what was created, last first', async () => {
    expect(
      await inverse('CREATE TABLE a (id int);\nCREATE INDEX i ON app.a (id);\nCREATE VIEW v AS SELECT id FROM a;'),
    ).toEqual({
      statements: ['DROP VIEW v', 'DROP INDEX app.i', 'DROP TABLE a'],
      notes: [],
    });
  });

  it('takes the actions of one ALTER TABLE back in reverse order', async () => {
    expect(
      await inverse(
        'ALTER TABLE a ADD COLUMN b int, ADD CONSTRAINT c CHECK (b > 0);\nALTER TABLE a RENAME COLUMN b TO "B";',
      ),
    ).toEqual({
      statements: [
        'ALTER TABLE a RENAME COLUMN "B" TO b',
        'ALTER TABLE a DROP CONSTRAINT c',
        'ALTER TABLE a DROP COLUMN b',
      ],
      notes: [],
    });
  });

  it('brings back the type that the history tells', async () => {
    expect(await inverse('CREATE TABLE a (b int);\nALTER TABLE a ALTER b TYPE bigint;')).toEqual({
      statements: ['ALTER TABLE a ALTER COLUMN b TYPE int', 'DROP TABLE a'],
      notes: [],
    });
  });

  it('says what cannot be undone', async () => {
    expect(await inverse('DROP TABLE a;\nUPDATE b SET c = 1;\nSET lock_timeout = 5;')).toEqual({
      statements: [],
      notes: ['Cannot be undone: UPDATE b SET c = 1', 'Cannot be undone: DROP TABLE a'],
    });
  });
});

async function inverse(text: string) {
  const path = 'db/migrations/001_x.up.sql';
  const engine = await engineOver({ files: [{ path, text }], settings: { dialect: 'postgresql' } });
  const context = engine.databaseOf(path)?.context;
  if (!context) throw new Error('the file has no database');
  return inverseOf(engine.document(path)?.statements ?? [], 'postgresql', historyOf(context));
}

describe('a dropped column', () => {
  it('comes back with its type, default, NOT NULL, constraints and indexes', async () => {
    const base =
      'CREATE TABLE p (id int PRIMARY KEY);\nCREATE TABLE a (id int, b int NOT NULL DEFAULT 5 REFERENCES p (id));\nCREATE INDEX a_b ON a (b);\n';
    const { statements = [], notes } = (await inverse(`${base}ALTER TABLE a DROP COLUMN b;`)) ?? {};
    expect(statements.slice(0, 3)).toEqual([
      'ALTER TABLE a ADD COLUMN b int DEFAULT 5 NOT NULL',
      'CREATE INDEX a_b ON a (b)',
      'ALTER TABLE a ADD CONSTRAINT a_b_fkey FOREIGN KEY (b) REFERENCES p (id)',
    ]);
    expect(notes).toEqual(['Comes back empty: a.b']);
  });
});

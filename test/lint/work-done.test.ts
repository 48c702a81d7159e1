import { describe, expect, it } from 'vitest';
import type { Engine } from '../../server/src/lint/engine.ts';
import { engineOver } from '../support/engine.ts';

function migration(n: number): { path: string; text: string } {
  const text =
    `CREATE TABLE account_${n} (\n  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n  email text NOT NULL,\n` +
    `  parent_id bigint REFERENCES account_${Math.max(0, n - 1)} (id)\n);\n\n` +
    `ALTER TABLE account_${Math.max(0, n - 3)} ADD COLUMN note_${n} text;\n`;
  return { path: `db/migrations/${String(n + 1).padStart(4, '0')}_m.sql`, text };
}

function queries(n: number): { path: string; text: string } {
  return {
    path: `queries/q${n}.sql`,
    text: `SELECT * FROM account_${n} WHERE parent_id = $1;\n\nDELETE FROM account_${n};\n`,
  };
}

function workspace(size: number): { path: string; text: string }[] {
  return Array.from({ length: size }, (_, n) => [migration(n), queries(n)]).flat();
}

function everything(engine: Engine): unknown {
  return engine.filePaths().map((path) => [path, engine.findings(path)]);
}

async function insert(engine: Engine, path: string, before: string, newText: string): Promise<void> {
  const at = engine.document(path)?.text.indexOf(before) ?? 0;
  engine.editFile(path, [{ span: { start: at, end: at }, newText }]);
  await engine.update();
}

/** The work that an edit costs until the findings of its file are known. */
async function workOf(size: number, path: string, before: string, newText: string): Promise<Record<string, number>> {
  const engine = await engineOver({ files: workspace(size) });
  everything(engine);
  const start = { ...engine.counters };
  await insert(engine, path, before, newText);
  engine.findings(path);
  const end = engine.counters;
  return Object.fromEntries(
    Object.entries(end).map(([name, count]) => [name, count - start[name as keyof typeof end]]),
  );
}

async function expectAsFresh(engine: Engine): Promise<void> {
  const files = engine.filePaths().map((path) => ({ path, text: engine.document(path)?.text ?? '' }));
  expect(everything(engine)).toEqual(everything(await engineOver({ files })));
}

describe('the work that an edit costs', () => {
  it('is none but moving what was found where white space moves statements', async () => {
    const engine = await engineOver({ files: workspace(5) });
    everything(engine);
    const before = { ...engine.counters };
    await insert(engine, 'db/migrations/0003_m.sql', 'ALTER', '\n  ');
    await insert(engine, 'queries/q2.sql', 'DELETE', ' ');
    engine.findings('db/migrations/0003_m.sql');
    engine.findings('queries/q2.sql');
    expect(engine.counters).toEqual(before);
    await expectAsFresh(engine);
  });

  it('is none where the deployed files are told again', async () => {
    const engine = await engineOver({ files: workspace(5) });
    const deployed = (text: string) => new Map([['db/migrations/0001_m.sql', text]]);
    engine.setDeployed(deployed('SELECT 1;'));
    await engine.update();
    const known = everything(engine);
    const before = { ...engine.counters };
    engine.setDeployed(deployed('SELECT 1;'));
    await engine.update();
    expect(everything(engine)).toEqual(known);
    expect(engine.counters).toEqual(before);
    engine.setDeployed(deployed('SELECT 2;'));
    await engine.update();
    everything(engine);
    expect(engine.counters.filesLinted).toBeGreaterThan(before.filesLinted);
  });

  it('is none for other files whose findings point to what has moved', async () => {
    const engine = await engineOver({ files: workspace(5) });
    everything(engine);
    for (const [path, text] of [
      ['db/migrations/0001_m.sql', 'CREATE'],
      ['db/migrations/0004_m.sql', 'ALTER'],
    ] as const) {
      await insert(engine, path, text, '\n');
      await expectAsFresh(engine);
    }
  });

  it('is that of one statement and of the tables that it names, in a query', async () => {
    const work = await workOf(10, 'queries/q7.sql', 'parent_id', 'id > 1 AND ');
    expect(work).toMatchObject({
      statementsParsed: 1,
      statementsFolded: 0,
      tablesDerived: 0,
      filesLinted: 1,
      discoveries: 0,
    });
    expect(work.tablesChecked).toBeLessThanOrEqual(2);
  });

  it.each([
    ['a query', 'queries/q7.sql', 'parent_id', 'id > 1 AND '],
    ['a column of a migration', 'db/migrations/0007_m.sql', ' text NOT', 'x'],
    ['a column in the midst of a migration', 'db/migrations/0007_m.sql', '  email', '  extra bigint,\n'],
    ['a migration that gets a table', 'db/migrations/0007_m.sql', 'CREATE', 'CREATE TABLE extra (id bigint);\n'],
    ['a migration that loses a table', 'db/migrations/0007_m.sql', 'CREATE', '-- '],
    [
      'a foreign key',
      'db/migrations/0007_m.sql',
      'ALTER',
      'ALTER TABLE account_1 ADD FOREIGN KEY (id) REFERENCES account_0;\n',
    ],
    ['a query of an unknown table', 'queries/q7.sql', 'DELETE', 'SELECT id FROM nothing;\n'],
    ['a comment', 'db/migrations/0007_m.sql', 'ALTER', '-- schemawise: reviewed\n'],
  ])('does not grow with the workspace for an edit of %s', async (_, path, before, newText) => {
    expect(await workOf(40, path, before, newText)).toEqual(await workOf(10, path, before, newText));
  });
});

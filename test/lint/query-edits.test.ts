import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/lint/engine.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { engineOver } from '../support/engine.ts';

const TABLES = 150;

/** Many tables, each with two queries of its own in a file of its own. */
function workspace() {
  const files = [{ path: 'schemawise.config.json', text: '{"dialect": "postgresql"}' }];
  for (let number = 0; number < TABLES; number++) {
    const table = `things_${number}`;
    files.push({
      path: `db/schema/${table}.sql`,
      text: `CREATE TABLE ${table} (id bigint PRIMARY KEY, name text, code text);\nCREATE INDEX ${table}_code_idx ON ${table} (code);\n`,
    });
    files.push({
      path: `db/queries/${table}.sql`,
      text: `SELECT id FROM ${table} WHERE name = $1;\nSELECT id, name FROM ${table} WHERE code = $1;\n`,
    });
  }
  return files;
}

function findAll(engine: Engine) {
  return engine.filePaths().flatMap((path) => engine.findings(path));
}

/** An engine with the rules about tables and single statements, which are those that ask for queries. */
async function engineOfTables(files: readonly { readonly path: string; readonly text: string }[]): Promise<Engine> {
  const rules = RULES.filter((rule) => rule.scope === 'table' || rule.scope === 'timeline');
  const log = (message: string): never => {
    throw new Error(message);
  };
  const engine = new Engine({ rules, loadParser, log });
  engine.setSettings({ preset: 'all' });
  for (const { path, text } of files) engine.setFile(path, text);
  await engine.update();
  return engine;
}

describe('a keystroke in a query file', () => {
  it('runs the rules of its own table and statement, and of no other table', async () => {
    const engine = await engineOfTables(workspace());
    const before = findAll(engine).filter(({ ruleId }) => ruleId === 'missing-predicate-index');
    expect(before).toHaveLength(TABLES);

    const run = engine.counters.rulesRun;
    const path = 'db/queries/things_7.sql';
    const at = engine.document(path)?.text.indexOf('name = $1') ?? 0;
    engine.editFile(path, [{ span: { start: at, end: at + 4 }, newText: 'code' }]);
    await engine.update();
    const after = findAll(engine).filter(({ ruleId }) => ruleId === 'missing-predicate-index');

    expect(after.map(({ file }) => file)).not.toContain(path);
    expect(after).toHaveLength(TABLES - 1);
    // One table and one statement are looked at again; all tables would cost a hundred times as much.
    expect(engine.counters.rulesRun - run).toBeLessThanOrEqual(RULES.length);
  });

  it('says the same as a fresh analysis when queries come and go', async () => {
    const files = workspace().slice(0, 7);
    const engine = await engineOver({ files });
    findAll(engine);
    const path = 'db/queries/things_1.sql';
    const extra = 'SELECT code FROM things_0 WHERE name = $1;\nDELETE FROM things_0 WHERE name = $2;\n';
    engine.editFile(path, [{ span: { start: 0, end: 0 }, newText: extra }]);
    await engine.update();
    const edited = findAll(engine);
    const fresh = await engineOver({
      files: files.map((file) => (file.path === path ? { path, text: extra + file.text } : file)),
    });
    expect(edited).toEqual(findAll(fresh));
    expect(edited.filter((one) => one.ruleId === 'missing-predicate-index' && one.confidence === 75)).toHaveLength(3);

    engine.editFile(path, [{ span: { start: 0, end: extra.length }, newText: '' }]);
    await engine.update();
    expect(findAll(engine)).toEqual(findAll(await engineOver({ files })));
  });
});

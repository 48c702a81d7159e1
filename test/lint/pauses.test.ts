import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/lint/engine.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';

const DATABASES = ['billing', 'orders', 'users'];
const MIGRATIONS = 60;

/** Three databases, each with more migrations than are folded between two pauses. */
function largeWorkspace(): Engine {
  const engine = new Engine({ rules: RULES, loadParser, log: () => {} });
  engine.setFile('schemawise.config.json', '{"dialect":"postgresql","rules":{"*":"off","no-float-money":"error"}}');
  for (const database of DATABASES) {
    for (let version = 1; version <= MIGRATIONS; version++) {
      const name = `${String(version).padStart(6, '0')}_t${version}`;
      const text = `CREATE TABLE t${version} (id bigint PRIMARY KEY, price real);\n`;
      engine.setFile(`${database}/migrations/${name}.up.sql`, text);
      engine.setFile(`${database}/migrations/${name}.down.sql`, `DROP TABLE t${version};\n`);
    }
  }
  return engine;
}

function foldedDatabases(engine: Engine): number {
  return engine.databases().filter(({ context }) => [...context.timeline.final.tables()].length > 0).length;
}

function findingsOf(engine: Engine): readonly string[] {
  return engine.filePaths().flatMap((path) => engine.findings(path).map(({ ruleId }) => `${path} ${ruleId}`));
}

describe('a long update', () => {
  it('pauses between the databases that it folds', async () => {
    const engine = largeWorkspace();
    const folded: number[] = [];
    await engine.update({ pause: async () => void folded.push(foldedDatabases(engine)) });
    expect(new Set(folded)).toEqual(new Set([0, 1, 2]));
    expect(foldedDatabases(engine)).toBe(3);
  });

  it('that is stopped between two databases is completed by the next one', async () => {
    const engine = largeWorkspace();
    const stopped = new AbortController();
    await engine.update({
      signal: stopped.signal,
      pause: async () => {
        if (foldedDatabases(engine) === 1) stopped.abort();
      },
    });
    expect(foldedDatabases(engine)).toBe(1);
    await engine.update();
    const fresh = largeWorkspace();
    await fresh.update();
    expect(findingsOf(engine)).toEqual(findingsOf(fresh));
    expect(findingsOf(engine)).toHaveLength(DATABASES.length * MIGRATIONS);
  });

  it('takes in what changes while it pauses', async () => {
    const engine = largeWorkspace();
    const path = 'users/migrations/000001_t1.up.sql';
    let changed = false;
    await engine.update({
      pause: async () => {
        if (changed || foldedDatabases(engine) !== 1) return;
        changed = true;
        engine.setFile(path, 'CREATE TABLE t1 (id bigint PRIMARY KEY);\n');
      },
    });
    await engine.update();
    expect(changed).toBe(true);
    expect(engine.findings(path)).toEqual([]);
    expect(findingsOf(engine)).toHaveLength(DATABASES.length * MIGRATIONS - 1);
  });
});

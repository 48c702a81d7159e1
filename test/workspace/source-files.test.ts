import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/lint/engine.ts';
import { isWanted } from '../../server/src/lsp/workspace-files.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { SQL_ENDINGS, sourceLanguage } from '../../server/src/workspace/source-files.ts';

describe('the language of a file', () => {
  it('follows from its ending, in any case', () => {
    expect(sourceLanguage('db/a.sql')).toBe('sql');
    expect(sourceLanguage('db/A.SQL')).toBe('sql');
    expect(sourceLanguage('db/a.up.Pgsql')).toBe('sql');
    expect(sourceLanguage('prisma/schema.prisma')).toBe('prisma');
  });

  it('is none where the ending tells nothing', () => {
    for (const path of ['a.txt', 'sql', 'a.sql/readme', 'a.sql.bak', 'db.sql/x', '']) {
      expect(sourceLanguage(path)).toBeUndefined();
    }
  });
});

describe('every ending of SQL', () => {
  const paths = SQL_ENDINGS.flatMap((ending) => [`db/a.${ending}`, `db/A.${ending.toUpperCase()}`]);

  it.each(paths)('%s is found by the walk, known to the engine, and part of a database', async (path) => {
    expect(isWanted(path)).toBe(true);
    const engine = new Engine({ rules: RULES, loadParser, log: () => {} });
    engine.setFile(path, 'DELETE FROM orders;\n');
    await engine.update();
    expect(engine.filePaths()).toEqual([path]);
    expect(engine.databaseOf(path)).toBeDefined();
  });
});

it('only the configuration file itself configures', async () => {
  const engine = new Engine({ rules: RULES, loadParser, log: () => {} });
  engine.setFile('old-schemawise.config.json', '{"rules":{"*":"off"}}');
  engine.setFile('a.sql', 'DELETE FROM orders;\n');
  await engine.update();
  expect(engine.findings('a.sql')).toHaveLength(1);
});

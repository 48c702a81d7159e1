import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/lint/engine.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import type { FileContext, Rule } from '../../server/src/rules/rule.ts';
import { ruleMeta } from '../support/rule-meta.ts';

async function engineWith(rules: readonly Rule[], files: Readonly<Record<string, string>>): Promise<Engine> {
  const engine = new Engine({
    rules,
    loadParser,
    log: (message) => {
      throw new Error(message);
    },
  });
  engine.setSettings({ preset: 'all', dialect: 'postgresql' });
  for (const [path, text] of Object.entries(files)) engine.setFile(path, text);
  await engine.update();
  return engine;
}

describe('file-scope rules', () => {
  const seen: FileContext[] = [];
  const rule: Rule = {
    scope: 'file',
    meta: ruleMeta({ id: 'sees-files' }),
    check(context) {
      seen.push(context);
      for (const { statement, transaction, part } of context.steps) {
        const { fact } = statement.parsed;
        const old = fact.kind === 'alterTable' && context.existingTable(fact.name, statement) !== undefined;
        context.report(
          statement,
          { start: 0, end: 1 },
          {
            message: `${context.direction} ${part} ${transaction} ${fact.kind}${old ? ' old' : ''}`,
            confidence: 50,
          },
        );
      }
    },
  };
  const files = {
    'db/migrations/001_a.sql': '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;\n',
    'db/migrations/002_b.sql':
      '-- migrate:up transaction:false\nBEGIN;\nALTER TABLE a ADD b int;\nCOMMIT;\n-- migrate:down\nSELECT 1;\n',
  };

  it('see the statements of each direction in order, with their transactions and the schema before each', async () => {
    const engine = await engineWith([rule], files);
    expect(engine.findings('db/migrations/002_b.sql').map((finding) => finding.message)).toEqual([
      'up 0 wrapped transaction',
      'up 0 explicit alterTable old',
      'up 0 wrapped transaction',
      'down 0 wrapped query',
    ]);
  });

  it('run again only where an answer that they were given has changed', async () => {
    const engine = await engineWith([rule], {
      'db/migrations/001_a.up.sql': 'CREATE TABLE a (id int);\nCREATE TABLE other (n int);\n',
      'db/migrations/002_b.up.sql': 'ALTER TABLE a ADD b int;\n',
    });
    engine.findings('db/migrations/002_b.up.sql');
    const runs = seen.length;
    engine.editFile('db/migrations/001_a.up.sql', [{ span: { start: 43, end: 43 }, newText: 'x' }]);
    await engine.update();
    engine.findings('db/migrations/002_b.up.sql');
    expect(seen.length).toBe(runs);
    const at = (engine.document('db/migrations/001_a.up.sql')?.text ?? '').indexOf('id int');
    engine.editFile('db/migrations/001_a.up.sql', [{ span: { start: at, end: at + 2 }, newText: 'key' }]);
    await engine.update();
    engine.findings('db/migrations/002_b.up.sql');
    expect(seen.length).toBeGreaterThan(runs);
  });
});

describe('the queries of a database', () => {
  const messages = (engine: Engine): readonly string[] =>
    engine.findings('db/schema.sql').map((finding) => finding.message);
  const rule: Rule = {
    scope: 'table',
    meta: ruleMeta({ id: 'counts-queries' }),
    check({ table, database, report }) {
      const found = database.queriesOn(table.name);
      report(table.origin, {
        message: `${table.name} ${found.map((one) => one.place.path).join(' ')}`,
        confidence: 50,
      });
    },
  };
  const files = {
    'db/schema.sql': 'CREATE TABLE users (id int);\nCREATE TABLE orders (id int);\n',
    'db/queries/a.sql': 'SELECT id FROM Users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.id = u.id);\n',
    'db/queries/b.sql': 'DELETE FROM orders WHERE id = 1;\n',
  };

  it('are found by the tables that they read or write, in subqueries too', async () => {
    const engine = await engineWith([rule], files);
    expect(messages(engine)).toEqual(['users db/queries/a.sql', 'orders db/queries/a.sql db/queries/b.sql']);
  });

  it('follow edits in the files that hold them', async () => {
    const engine = await engineWith([rule], files);
    messages(engine);
    engine.editFile('db/queries/b.sql', [{ span: { start: 12, end: 18 }, newText: 'users' }]);
    await engine.update();
    expect(messages(engine)).toEqual(['users db/queries/a.sql db/queries/b.sql', 'orders db/queries/a.sql']);
    engine.editFile('db/queries/b.sql', [{ span: { start: 0, end: 31 }, newText: '' }]);
    await engine.update();
    expect(messages(engine)).toEqual(['users db/queries/a.sql', 'orders db/queries/a.sql']);
  });
});

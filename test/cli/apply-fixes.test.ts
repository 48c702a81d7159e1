import { describe, expect, it } from 'vitest';
import { applyBulkFixes } from '../../server/src/cli/apply-fixes.ts';
import { Engine } from '../../server/src/lint/engine.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import { findingsOf } from '../../server/src/report/describe.ts';
import { Sources } from '../../server/src/report/sources.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { ruleMeta } from '../support/rule-meta.ts';

async function fixed(files: Readonly<Record<string, string>>, deployed: readonly string[] = [], rules = RULES) {
  const engine = new Engine({ rules, loadParser, log: () => {} });
  const sources = new Sources();
  for (const [path, text] of Object.entries(files)) {
    engine.setFile(path, text);
    sources.set(path, text);
  }
  engine.setFlags({ dialect: 'postgresql' });
  if (deployed.length > 0) engine.setDeployed(new Map(deployed.map((path) => [path, files[path] ?? ''])));
  await engine.update();
  return applyBulkFixes({
    engine,
    sources,
    findings: () => findingsOf(engine, Object.keys(files)),
    isDeployed: (path) => deployed.includes(path),
    now: new Date('2026-01-02T03:04:05Z'),
  });
}

/** A rule that finds the word `bad` in every statement and replaces it. */
function wordRule(newText: string, confidence = 90): Rule {
  return {
    scope: 'statement',
    meta: ruleMeta({ id: 'no-bad-word' }),
    check({ text, report }) {
      const start = text.indexOf('bad');
      if (start < 0) return;
      const span = { start, end: start + 3 };
      report(span, {
        message: 'A bad word.',
        confidence,
        fixes: (_context, statement) => [
          { kind: 'edit', title: 'Replace it', bulk: true, edits: [{ statement, span, newText }] },
        ],
      });
    },
  };
}

describe('bulk fixes', () => {
  it('are applied round by round until none is left', async () => {
    const text = 'SELECT bad, bad FROM t;\nSELECT bad FROM u;\n';
    const [file] = await fixed({ 'q.sql': text }, [], [wordRule('good')]);
    expect(file).toMatchObject({ path: 'q.sql', before: text, titles: ['Replace it'] });
    expect(file?.text).toBe('SELECT good, good FROM t;\nSELECT good FROM u;\n');
  });

  it('are taken back where they leave the finding in place or break a statement', async () => {
    expect(await fixed({ 'q.sql': 'SELECT bad FROM t;\n' }, [], [wordRule('bad, bad')])).toEqual([]);
    expect(await fixed({ 'q.sql': 'SELECT bad FROM t;\n' }, [], [wordRule('FROM FROM')])).toEqual([]);
  });

  it('are left to the user where the rule is not sure', async () => {
    expect(await fixed({ 'q.sql': 'SELECT bad FROM t;\n' }, [], [wordRule('good', 74)])).toEqual([]);
  });

  it('never edit a deployed migration', async () => {
    const files = {
      'migrations/20240101000000_users.sql': 'CREATE TABLE users (id bigint PRIMARY KEY);\n',
      'migrations/20240102000000_orders.sql':
        'CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));\n',
    };
    const undeployed = await fixed(files);
    expect(undeployed.map((file) => file.path)).toContain('migrations/20240102000000_orders.sql');
    const deployed = await fixed(files, Object.keys(files));
    expect(deployed.filter((file) => file.before !== undefined)).toEqual([]);
  });
});

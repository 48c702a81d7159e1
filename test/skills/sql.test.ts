import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPgQuery } from '../../server/src/node/pg-query.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { EmbeddedPostgres } from './support/embedded-postgres.ts';
import { runInSqlite } from './support/embedded-sqlite.ts';
import { lintBlock } from './support/lint.ts';
import { DIALECTS, sqlBlocks, withoutPsql } from './support/sql-blocks.ts';

/** The dialects whose statements our linter parses; in the others only what needs no parser is reported. */
const LINTED = new Set(['postgresql', 'mysql', 'sqlite', 'tsql']);

const blocks = sqlBlocks();
const ruleIds = new Set(RULES.map((rule) => rule.meta.id));
const query = await loadPgQuery();

describe('every SQL block', () => {
  it('names its dialect, and behind it only known flags', () => {
    const wrong = blocks.filter(
      ({ dialect, flags }) =>
        !DIALECTS.includes(dialect ?? '') ||
        flags.some((flag) => flag !== 'run' && flag !== 'bad' && !/^[a-z]+(?:-[a-z]+)+$|^\d+$/u.test(flag)),
    );
    expect(wrong.map(({ place, dialect, flags }) => `${place}: sql ${dialect ?? ''} ${flags.join(' ')}`)).toEqual([]);
  });
});

describe('PostgreSQL blocks', () => {
  const own = blocks.filter((block) => block.dialect === 'postgresql');

  it.each(own.map((block) => [block.place, block] as const))('%s parses', (_, block) => {
    const text = withoutPsql(block.text);
    expect(() => query.parse(text)).not.toThrow();
    if (/\bplpgsql\b|^\s*DO\b/imu.test(text)) expect(() => query.parsePlPgSQL(text)).not.toThrow();
  });

  describe('marked run', () => {
    let database: EmbeddedPostgres;
    beforeAll(async () => {
      database = await EmbeddedPostgres.start();
    });
    afterAll(() => database.stop());

    const runnable = own.filter((block) => block.flags.includes('run'));
    it.each(runnable.map((block) => [block.place, block] as const))(
      '%s runs on an empty database',
      async (_, block) => {
        expect(await database.run(withoutPsql(block.text))).toBeUndefined();
      },
    );

    it('find the database empty again', async () => {
      const text =
        'CREATE ROLE r; CREATE SCHEMA s; CREATE TABLE t (id int PRIMARY KEY); CREATE EXTENSION pg_trgm; BEGIN;';
      expect(await database.run(text)).toBeUndefined();
      expect(await database.run(text)).toBeUndefined();
      expect(await database.run('SELECT 1/0;')).toMatch(/division by zero 22012/u);
    });
  });
});

describe('SQLite blocks', () => {
  const own = blocks.filter((block) => block.dialect === 'sqlite');

  it.each(own.map((block) => [block.place, block] as const))('%s runs on an empty database', async (_, block) => {
    expect(await runInSqlite(block.text)).toBeUndefined();
  });

  it('would not run with a mistake in them', async () => {
    expect(await runInSqlite('CREATE TABEL t (id INTEGER);')).toMatch(/syntax error/u);
  });
});

describe('our own linter', () => {
  const linted = blocks.filter((block) => LINTED.has(block.dialect ?? ''));
  const good = linted.filter((block) => !block.flags.includes('bad'));
  const bad = linted.filter((block) => block.flags.includes('bad'));

  it.each(good.map((block) => [block.place, block] as const))('has nothing against %s', async (_, block) => {
    const findings = await lintBlock(withoutPsql(block.text), block.dialect ?? '');
    const weighed = new Set(block.flags);
    expect(
      findings.filter(({ ruleId }) => !weighed.has(ruleId)).map(({ ruleId, message }) => `${ruleId}: ${message}`),
      'mend the block, or name the rule in its info string where the text around it says why it is meant so',
    ).toEqual([]);
    const found = new Set(findings.map(({ ruleId }) => ruleId));
    expect(block.flags.filter((flag) => ruleIds.has(flag) && !found.has(flag))).toEqual([]);
  });

  const named = bad.flatMap((block) =>
    block.flags.filter((flag) => ruleIds.has(flag)).map((ruleId) => [block.place, ruleId, block] as const),
  );
  it.each(named)('catches %s by %s', async (_place, ruleId, block) => {
    const findings = await lintBlock(withoutPsql(block.text), block.dialect ?? '');
    expect(findings.map((finding) => finding.ruleId)).toContain(ruleId);
  });

  const unnamed = bad.filter((block) => !block.flags.some((flag) => flag.includes('-')));
  it.each(unnamed.map((block) => [block.place, block] as const))(
    'reports %s only by rules that its info string names',
    async (_, block) => {
      const findings = await lintBlock(withoutPsql(block.text), block.dialect ?? '');
      const rules = findings.map((finding) => finding.ruleId);
      expect(rules, 'the linter reports this bad block: write the rule into its info string').toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { Engine } from '../../../server/src/lint/engine.ts';
import { loadParser } from '../../../server/src/node/parsers.ts';
import { RULES } from '../../../server/src/rules/index.generated.ts';

async function check(
  text: string,
  dialect = 'postgresql',
): Promise<{ rules: readonly string[]; logged: readonly string[] }> {
  const logged: string[] = [];
  const engine = new Engine({ rules: RULES, loadParser, log: (message) => logged.push(message) });
  engine.setFile('schemawise.config.json', JSON.stringify({ dialect }));
  engine.setFile('queries/generated.sql', text);
  await engine.update();
  return { rules: engine.findings('queries/generated.sql').map((finding) => finding.ruleId), logged };
}

const MISTAKE = ';\nSELECT id FROM users WHERE deleted_at = NULL;\n';
const LENGTH = 150_000;

describe('a generated statement of a hundred thousand parts costs no rule', () => {
  it.each([
    ['a select list', `SELECT ${Array(LENGTH).fill('1').join(',')}`],
    ['an IN list', `SELECT id FROM users WHERE id IN (${Array(LENGTH).fill('1').join(',')})`],
    ['a conjunction', `SELECT id FROM users WHERE ${Array(LENGTH).fill('a').join(' AND ')}`],
    ['rows of VALUES', `INSERT INTO users (id) VALUES ${Array(LENGTH).fill('(1)').join(',')}`],
    [
      'scalar subqueries',
      `SELECT ${Array(LENGTH / 10)
        .fill('(SELECT 1)')
        .join(',')}`,
    ],
  ])('%s', async (_name, statement) => {
    expect(await check(statement + MISTAKE)).toEqual({ rules: ['null-comparison'], logged: [] });
  });
});

const DIALECTS = ['postgresql', 'mysql', 'sqlite', 'tsql', 'clickhouse'];

describe.each(DIALECTS)('what a program wrote costs no rule in %s', (dialect) => {
  const repeated = (count: number, part: (index: number) => string, separator: string): string =>
    Array.from({ length: count }, (_, index) => part(index)).join(separator);

  it.each([
    ['three hundred tables beside each other', `SELECT t0.id FROM ${repeated(300, (n) => `users t${n}`, ', ')}`],
    [
      'three hundred outer joins',
      `SELECT t0.id FROM users t0 ${repeated(300, (n) => `LEFT JOIN users t${n + 1} ON t${n + 1}.id = t${n}.id`, ' ')}`,
    ],
    [
      'a thousand groups',
      `SELECT ${repeated(1000, (n) => `id + ${n}`, ', ')} FROM users GROUP BY ${repeated(1000, (n) => `id + ${n}`, ', ')}`,
    ],
    [
      'a chain of common table expressions',
      `WITH ${repeated(500, (n) => `c${n} AS (SELECT id FROM ${n > 0 ? `c${n - 1}` : 'users'})`, ', ')} SELECT id FROM c499`,
    ],
    ['arms of a union', repeated(1000, (n) => `SELECT id FROM users WHERE id = ${n}`, ' UNION ALL ')],
    ['parentheses', `SELECT id FROM users WHERE ${'('.repeat(5000)}id = 1${')'.repeat(5000)}`],
    ['subqueries inside each other', `${'SELECT id FROM ('.repeat(5000)}SELECT id FROM users${') x'.repeat(5000)}`],
    ['CASE inside CASE', `SELECT ${'CASE WHEN id = 1 THEN '.repeat(5000)}1${' END'.repeat(5000)} FROM users`],
    ['calls inside each other', `SELECT ${'lower('.repeat(5000)}name${')'.repeat(5000)} FROM users`],
    ['a sum', `SELECT ${Array(20_000).fill('id').join(' + ')} FROM users`],
    ['a column list', `CREATE TABLE wide (${repeated(2000, (n) => `owner_${n}_id int`, ', ')})`],
  ])(
    '%s',
    async (_name, statement) => {
      const { rules, logged } = await check(statement + MISTAKE, dialect);
      expect(logged).toEqual([]);
      expect(rules).toContain('null-comparison');
    },
    60_000,
  );
});

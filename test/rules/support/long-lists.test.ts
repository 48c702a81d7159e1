import { describe, expect, it } from 'vitest';
import { Engine } from '../../../server/src/lint/engine.ts';
import { loadParser } from '../../../server/src/node/parsers.ts';
import { RULES } from '../../../server/src/rules/index.generated.ts';

async function check(text: string): Promise<{ rules: readonly string[]; logged: readonly string[] }> {
  const logged: string[] = [];
  const engine = new Engine({ rules: RULES, loadParser, log: (message) => logged.push(message) });
  engine.setFile('schemawise.config.json', '{"dialect":"postgresql"}');
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

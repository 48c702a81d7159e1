import { expect, it } from 'vitest';
import { engineOver } from '../../support/engine.ts';

it('the options name columns that are money, and some that are not', async () => {
  const engine = await engineOver({
    files: [{ path: 'db/schema.sql', text: 'CREATE TABLE t (id bigint PRIMARY KEY, worth float8, price float8);\n' }],
    settings: {
      dialect: 'postgresql',
      rules: { '*': 'off', 'no-float-money': ['error', { moneyColumns: ['Worth'], otherColumns: ['price'] }] },
    },
  });
  expect(engine.findings('db/schema.sql').map((finding) => [finding.ruleId, finding.message.split(' ')[0]])).toEqual([
    ['no-float-money', 't.worth'],
  ]);
});

import { expect, it } from 'vitest';
import { engineOver } from '../../support/engine.ts';

it('the options name columns that are personal, and some that are not', async () => {
  const engine = await engineOver({
    files: [{ path: 'db/schema.sql', text: 'CREATE TABLE t (id bigint PRIMARY KEY, nickname text, ssn text);\n' }],
    settings: {
      dialect: 'postgresql',
      rules: {
        '*': 'off',
        'unprotected-pii': ['error', { personalColumns: ['nickname'], otherColumns: ['SSN'] }],
      },
    },
  });
  expect(engine.findings('db/schema.sql').map((finding) => finding.message.split(' ')[0])).toEqual(['t.nickname']);
});

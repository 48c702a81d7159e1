import { expect, it } from 'vitest';
import { engineOver } from '../../support/engine.ts';

const QUERIES = `SELECT * FROM invoices;
SELECT * FROM invoices JOIN customers ON customers.id = invoices.customer_id;
CREATE VIEW v AS SELECT * FROM invoices, customers;
`;

it('the message speaks of one table or of several', async () => {
  const engine = await engineOver({
    files: [
      { path: 'schemawise.config.json', text: '{"dialect":"postgresql"}' },
      { path: 'queries/invoices.sql', text: QUERIES },
    ],
  });
  const findings = engine.findings('queries/invoices.sql').filter((finding) => finding.ruleId === 'no-select-star');
  expect(findings.map((finding) => finding.message)).toEqual([
    expect.stringContaining('whatever columns invoices has, now and later'),
    expect.stringContaining('whatever columns invoices and customers have, now and later'),
    expect.stringContaining('the columns that invoices and customers have today'),
  ]);
});

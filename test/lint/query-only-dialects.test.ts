import { describe, expect, it } from 'vitest';
import { engineOver } from '../support/engine.ts';

async function ruleIdsOf(dialect: string, text: string): Promise<string[]> {
  const engine = await engineOver({ files: [{ path: 'q.sql', text }], settings: { preset: 'all', dialect } });
  return engine.findings('q.sql').map((finding) => finding.ruleId);
}

describe.each(['bigquery', 'snowflake', 'redshift', 'trino', 'db2', 'hive', 'flinksql'])('%s', (dialect) => {
  it('has its queries checked', async () => {
    expect(await ruleIdsOf(dialect, 'SELECT * FROM orders WHERE paid_at = NULL;')).toEqual(
      expect.arrayContaining(['no-select-star', 'null-comparison']),
    );
    expect(await ruleIdsOf(dialect, 'DELETE FROM orders;')).toContain('delete-without-where');
    expect(await ruleIdsOf(dialect, 'WITH c AS (SELECT a FROM b) SELECT x FROM d WHERE x > 1;')).toContain(
      'unused-cte',
    );
  });

  it('has no word said about its definitions, nor about what nobody can read', async () => {
    const definitions = [
      'CREATE TABLE orders (price float, price float);',
      'CREATE VIEW open_orders AS SELECT id FROM orders;',
      'ALTER TABLE orders DROP COLUMN price;',
      'DROP TABLE orders;',
      'TRUNCATE TABLE orders;',
      'GRANT ALL ON orders TO PUBLIC;',
      'SOME NEW STATEMENT (a;',
    ];
    expect(await ruleIdsOf(dialect, definitions.join('\n'))).toEqual([]);
  });

  it('makes no schema that queries could be held against', async () => {
    const text = 'CREATE TABLE orders (id bigint);\nSELECT o.paid FROM orders o;\nSELECT i.n FROM items i;\n';
    expect(await ruleIdsOf(dialect, text)).not.toEqual(expect.arrayContaining(['unknown-column']));
    expect(await ruleIdsOf(dialect, text)).not.toEqual(expect.arrayContaining(['unknown-table']));
  });
});

it('tables of the session may be emptied in dialects of which only queries are read', async () => {
  const text = 'CREATE TEMPORARY TABLE batch (id int);\nDELETE FROM batch;\n';
  expect(await ruleIdsOf('snowflake', text)).not.toContain('delete-without-where');
});

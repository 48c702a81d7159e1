import { describe, expect, it } from 'vitest';
import type { Table } from '../../../server/src/model/schema.ts';
import { schemaOf, tableOf } from '../support/history.ts';

const policies = (table: Table | undefined) =>
  table?.policies.map(({ policy, usingOrigin }) => [policy.name.name, policy.roles, usingOrigin?.statement.text]);

describe('policies', () => {
  it('follow ALTER POLICY, which says where the condition now stands', () => {
    const alter = 'ALTER POLICY p ON t TO app USING (true)';
    const schema = schemaOf('CREATE TABLE t (); CREATE POLICY p ON t USING (false);', `${alter};`);
    expect(policies(tableOf(schema, 't'))).toEqual([['p', ['app'], alter]]);
    const renamed = schemaOf('CREATE TABLE t (); CREATE POLICY p ON t;', 'ALTER POLICY p ON t RENAME TO q;');
    expect(policies(tableOf(renamed, 't'))).toEqual([['q', ['public'], undefined]]);
  });

  it('are known of tables that nothing creates', () => {
    const outside = (...sql: string[]) => policies(schemaOf(...sql).outsideTable({ object: { name: 't' } }));
    expect(outside('CREATE POLICY p ON t;')).toEqual([['p', ['public'], undefined]]);
    expect(outside('CREATE POLICY p ON t;', 'DROP POLICY p ON t;')).toEqual([]);
  });
});

describe('view options', () => {
  it('follow ALTER VIEW, and are replaced with the view', () => {
    const options = (...sql: string[]) => tableOf(schemaOf('CREATE TABLE t (a int);', ...sql), 'v').options;
    const view = 'CREATE OR REPLACE VIEW v WITH (security_invoker = on) AS SELECT a FROM t;';
    expect(options(view)).toEqual({ security_invoker: 'on' });
    expect(options('CREATE VIEW v AS SELECT a FROM t;', 'ALTER VIEW v SET (security_invoker);')).toEqual({
      security_invoker: 'true',
    });
    expect(options(view, 'ALTER VIEW v RESET (security_invoker);')).toEqual({});
    expect(options(view, 'CREATE OR REPLACE VIEW v AS SELECT a FROM t;')).toEqual({});
  });
});

describe('comments on columns', () => {
  it('follow COMMENT ON COLUMN and SECURITY LABEL', () => {
    const comment = (...sql: string[]) =>
      tableOf(schemaOf('CREATE SCHEMA s; CREATE TABLE s.t (a text, "B" text);', ...sql), 's.t').columns.map(
        (column) => column.comment,
      );
    expect(comment("COMMENT ON COLUMN s.t.a IS 'PII';", `COMMENT ON COLUMN s.t."B" IS 'x';`)).toEqual(['PII', 'x']);
    expect(comment("COMMENT ON COLUMN s.t.a IS 'PII'; COMMENT ON COLUMN s.t.a IS NULL;")).toEqual([
      undefined,
      undefined,
    ]);
    expect(comment("SECURITY LABEL FOR anon ON COLUMN s.t.a IS 'MASKED WITH VALUE NULL';")[0]).toContain('MASKED');
  });
});

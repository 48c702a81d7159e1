import { describe, expect, it } from 'vitest';
import { schemaOf } from '../support/history.ts';

/** The tables that nothing creates, with their indexes. */
const outside = (...sql: string[]) =>
  [...schemaOf(...sql).outsideTables()].map(
    (table) => `${table.key}: ${table.indexes.map(({ name }) => name).join(' ')}`,
  );

/** One of them. */
const outsideTable = (...sql: string[]) => schemaOf(...sql).outsideTable({ object: { name: 't' } });

describe('tables that nothing creates', () => {
  it('stand apart from the schema', () => {
    const schema = schemaOf('CREATE INDEX i ON t (a);');
    expect([...schema.tables()]).toEqual([]);
    expect(schema.table({ object: { name: 't' } })).toBeUndefined();
    expect(schema.tableByKey('public.t')).toBeUndefined();
    expect(outside('CREATE INDEX i ON t (a); CREATE INDEX j ON app.t (a);')).toEqual(['app.t: j', 'public.t: i']);
  });

  it('follow what happens to their indexes', () => {
    expect(
      outside('CREATE INDEX i ON t (a); CREATE INDEX j ON t (b); ALTER INDEX i RENAME TO k; DROP INDEX j;'),
    ).toEqual(['public.t: k']);
    expect(outside('CREATE INDEX i ON t (a); CREATE INDEX IF NOT EXISTS i ON t (a);')).toEqual(['public.t: i']);
    expect(outside('CREATE INDEX i ON t (a); ALTER TABLE t DROP a;')).toEqual(['public.t: ']);
  });

  it('follow what happens to their columns', () => {
    const [index] = outsideTable('CREATE INDEX i ON t (a);', 'ALTER TABLE t RENAME a TO b;')?.indexes ?? [];
    expect(index?.parts.map((part) => part.column?.name)).toEqual(['b']);
    const table = outsideTable(
      'ALTER TABLE t ADD a int, ADD b int REFERENCES u;',
      'ALTER TABLE t ALTER a TYPE bigint, ALTER c TYPE text;',
    );
    expect(table?.columns.map(({ name, type }) => `${name} ${type.name}`)).toEqual(['a int8', 'b int4', 'c text']);
    expect(table?.foreignKeys.map(({ columns, referencedTable }) => [columns, referencedTable])).toEqual([
      [['b'], 'public.u'],
    ]);
  });

  it('are forgotten when the table is created or dropped, and keep what they have when it is renamed', () => {
    for (const change of [
      'CREATE TABLE t ();',
      'CREATE TABLE IF NOT EXISTS t ();',
      'DROP TABLE t;',
      'DROP MATERIALIZED VIEW t;',
    ]) {
      expect(outside('CREATE INDEX i ON t (a);', change)).toEqual([]);
    }
    expect(outside('CREATE INDEX i ON t (a); ALTER TABLE t RENAME TO u;')).toEqual(['public.u: i']);
    expect(
      outside('ALTER TABLE t RENAME TO u; CREATE TABLE u (); CREATE TABLE t (); ALTER TABLE t RENAME TO v;'),
    ).toEqual([]);
  });

  it('know by its wording what takes their primary key away', () => {
    for (const change of ['DROP CONSTRAINT t_pkey', 'DROP CONSTRAINT pk_t']) {
      expect(outsideTable(`ALTER TABLE t ${change};`)?.primaryKeyDropped).toBeDefined();
      expect(outsideTable(`ALTER TABLE t ${change}, ADD PRIMARY KEY (id);`)?.primaryKeyDropped).toBeUndefined();
    }
    expect(outsideTable('ALTER TABLE t DROP CONSTRAINT t_name_key;')?.primaryKeyDropped).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { schemaOf } from '../support/history.ts';

const indexes = (...sql: string[]) =>
  [...schemaOf(...sql).outsideTables()].map(
    (table) => `${table.key}: ${table.indexes.map(({ name }) => name).join(' ')}`,
  );

describe('tables that only indexes speak of', () => {
  it('stand apart from the schema', () => {
    const schema = schemaOf('CREATE INDEX i ON t (a);');
    expect([...schema.tables()]).toEqual([]);
    expect(schema.table({ object: { name: 't' } })).toBeUndefined();
    expect(indexes('CREATE INDEX i ON t (a); CREATE INDEX j ON app.t (a);')).toEqual(['app.t: j', 'public.t: i']);
  });

  it('follow what happens to their indexes', () => {
    expect(
      indexes('CREATE INDEX i ON t (a); CREATE INDEX j ON t (b); ALTER INDEX i RENAME TO k; DROP INDEX j;'),
    ).toEqual(['public.t: k']);
    expect(indexes('CREATE INDEX i ON t (a); CREATE INDEX IF NOT EXISTS i ON t (a);')).toEqual(['public.t: i']);
    expect(indexes('CREATE INDEX i ON t (a); DROP INDEX i;')).toEqual([]);
  });

  it('are forgotten when the table is created, dropped, renamed, or changes its columns', () => {
    for (const change of [
      'CREATE TABLE t ();',
      'DROP TABLE t;',
      'ALTER TABLE t RENAME TO u;',
      'ALTER TABLE t DROP a;',
    ]) {
      expect(indexes('CREATE INDEX i ON t (a);', change)).toEqual([]);
    }
    expect(indexes('CREATE INDEX i ON t (a); ALTER TABLE t ADD b int;')).toEqual(['public.t: i']);
  });
});

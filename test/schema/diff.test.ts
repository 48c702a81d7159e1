import { describe, expect, it } from 'vitest';
import type { Table } from '../../server/src/model/schema.ts';
import { diffTables, type TableDifference } from '../../server/src/schema/diff.ts';
import { schemaOf } from './support/history.ts';

const BASE = `
  CREATE TABLE a (id int PRIMARY KEY, n int DEFAULT 1, gone text, CONSTRAINT u UNIQUE (n));
  CREATE TABLE b (id int PRIMARY KEY, a int CONSTRAINT f REFERENCES a);
  CREATE INDEX i ON b (a);
  CREATE INDEX j ON b (id) WHERE a > 0;`;

const names = (items: readonly { readonly name?: string }[]) => items.map((item) => item.name);

const tableOf = (sql: readonly string[], name: string): Table => {
  const table = [...schemaOf(...sql).tables()].find((one) => one.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
};
const difference = (before: readonly string[], after: readonly string[], name: string): TableDifference =>
  diffTables(tableOf(before, name), tableOf(after, name));

describe('the difference of two tables', () => {
  it('is empty for equal tables, wherever things were declared', () => {
    const moved = `-- The same, declared elsewhere and in several steps.
      CREATE TABLE a (id integer, n int, gone text);
      ALTER TABLE a ADD PRIMARY KEY (id), ALTER n SET DEFAULT 1, ADD CONSTRAINT u UNIQUE (n);
      CREATE TABLE b (a integer, id int PRIMARY KEY); ALTER TABLE b ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES a (id);
      CREATE INDEX j ON b (id) WHERE a > 0; CREATE INDEX i ON b (a);`;
    for (const name of ['a', 'b']) {
      const { columns, indexes, foreignKeys, keys } = difference([BASE], [moved], name);
      for (const part of [columns, indexes, foreignKeys, keys])
        expect(part).toEqual({ added: [], dropped: [], changed: [] });
    }
  });

  it('names what was added, dropped and changed', () => {
    const after = [
      BASE,
      `ALTER TABLE a DROP COLUMN gone, ADD COLUMN extra int, ALTER n SET DEFAULT 2, DROP CONSTRAINT u;
       ALTER TABLE b DROP CONSTRAINT f, ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES a ON DELETE CASCADE;
       DROP INDEX i; DROP INDEX j; CREATE INDEX j ON b (id) WHERE a > 1; CREATE INDEX k ON b (id);`,
    ];
    const a = difference([BASE], after, 'a');
    const b = difference([BASE], after, 'b');
    expect(names(a.columns.added)).toEqual(['extra']);
    expect(names(a.columns.dropped)).toEqual(['gone']);
    expect(names(a.columns.changed.map((change) => change.after))).toEqual(['n']);
    expect(names(a.keys.dropped)).toEqual(['u']);
    expect(b.foreignKeys.changed.map(({ before, after: now }) => [before.onDelete, now.onDelete])).toEqual([
      [undefined, 'cascade'],
    ]);
    expect(names(b.indexes.added)).toEqual(['k']);
    expect(names(b.indexes.dropped)).toEqual(['i']);
    expect(names(b.indexes.changed.map((change) => change.after))).toEqual(['j']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Table } from '../../../server/src/model/schema.ts';
import type { StatementFact } from '../../../server/src/model/statement.ts';
import { SqlTimeline } from '../../../server/src/schema/timeline.ts';
import type { KnownDialect } from '../../../server/src/text/dialect.ts';
import { statementsOf } from '../support/history.ts';

/** Folds statements that PostgreSQL's parser can read under the rules of another dialect; `adjust` adds what only that dialect has. */
function tablesIn(
  dialect: KnownDialect,
  sql: string,
  adjust: (fact: StatementFact) => StatementFact = (fact) => fact,
): ReadonlyMap<string, Table> {
  const timeline = new SqlTimeline(dialect);
  timeline.update(
    statementsOf(sql).map((statement) => ({
      ...statement,
      parsed: { ...statement.parsed, fact: adjust(statement.parsed.fact) },
    })),
  );
  return new Map([...timeline.final.tables()].map((table) => [table.key, table]));
}

describe('folding under SQLite rules', () => {
  it('keeps foreign keys by name while Prisma redefines the table they point at', () => {
    const tables = tablesIn(
      'sqlite',
      `CREATE TABLE "User" (id INTEGER PRIMARY KEY, mail TEXT);
       CREATE TABLE "Post" (id INTEGER PRIMARY KEY, author INTEGER REFERENCES "User" (id));
       CREATE TABLE "new_User" (id INTEGER PRIMARY KEY, mail TEXT NOT NULL);
       DROP TABLE "User";
       ALTER TABLE "new_User" RENAME TO "User";`,
    );
    expect([...tables.keys()].sort()).toEqual(['main.post', 'main.user']);
    expect(tables.get('main.post')?.foreignKeys[0]?.referencedTable).toBe('main.user');
    expect(tables.get('main.user')?.columns[1]).toMatchObject({ name: 'mail', nullable: false });
  });

  it('makes only INTEGER PRIMARY KEY columns not null and filled in', () => {
    const tables = tablesIn('sqlite', 'CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (id TEXT PRIMARY KEY);');
    expect(tables.get('main.a')?.columns[0]).toMatchObject({ nullable: false, hasDefault: true });
    expect(tables.get('main.b')?.columns[0]).toMatchObject({ nullable: true, hasDefault: false });
  });

  it('compares names without regard to case', () => {
    const tables = tablesIn(
      'sqlite',
      'CREATE TABLE "Users" (id int); ALTER TABLE "USERS" ADD COLUMN "A" int; ALTER TABLE users DROP COLUMN "a";',
    );
    expect(tables.get('main.users')?.columns.map((column) => column.name)).toEqual(['id']);
    expect(tables.get('main.users')?.name).toBe('Users');
  });
});

describe('folding under MySQL rules', () => {
  it('gives a foreign key an index unless one serves it', () => {
    const tables = tablesIn(
      'mysql',
      `CREATE TABLE a (id int PRIMARY KEY);
       CREATE TABLE b (id int PRIMARY KEY, a int, c int, CONSTRAINT fk FOREIGN KEY (a) REFERENCES a (id), FOREIGN KEY (id) REFERENCES a (id));`,
    );
    const table = tables.get('b');
    expect(table?.indexes.map((index) => [index.name, index.parts[0]?.column?.name])).toEqual([['fk', 'a']]);
    expect(table?.foreignKeys.map((key) => key.name)).toEqual(['fk', 'b_ibfk_1']);
    expect(table?.primaryKey?.name).toBe('PRIMARY');
  });

  it('runs the actions of one ALTER TABLE as they are written', () => {
    const tables = tablesIn('mysql', 'CREATE TABLE t (a int); ALTER TABLE t ADD COLUMN b int, DROP COLUMN a;');
    expect(tables.get('t')?.columns.map((column) => column.name)).toEqual(['b']);
  });

  it('replaces a column by MODIFY and keeps its keys', () => {
    const tables = tablesIn(
      'mysql',
      'CREATE TABLE t (a int PRIMARY KEY, b int DEFAULT 1 UNIQUE); ALTER TABLE t ADD COLUMN a bigint, ADD COLUMN b text;',
      (fact) =>
        fact.kind !== 'alterTable'
          ? fact
          : {
              ...fact,
              actions: fact.actions.map((action) =>
                action.kind === 'addColumn'
                  ? { kind: 'modifyColumn', column: action.column.name, definition: action.column, span: action.span }
                  : action,
              ),
            },
    );
    const table = tables.get('t');
    expect(
      table?.columns.map(({ name, type, nullable, hasDefault }) => [name, type.name, nullable, hasDefault]),
    ).toEqual([
      ['a', 'int8', false, false],
      ['b', 'text', true, false],
    ]);
    expect(table?.primaryKey?.columns).toEqual(['a']);
    expect(table?.uniques[0]?.columns).toEqual(['b']);
  });

  it('keeps indexes of one name on different tables apart', () => {
    const tables = tablesIn(
      'mysql',
      'CREATE TABLE a (x int); CREATE TABLE b (x int); CREATE INDEX i ON a (x); CREATE INDEX i ON b (x);',
    );
    expect([...tables.values()].map((table) => table.indexes[0]?.name)).toEqual(['i', 'i']);
  });
});

describe('folding where the dialect is unknown', () => {
  it('keeps columns, keys and foreign keys and makes up no names', () => {
    const timeline = new SqlTimeline('unknown');
    timeline.update(statementsOf('CREATE TABLE a (id int PRIMARY KEY, b int UNIQUE, c int REFERENCES a);'));
    const [table] = [...timeline.final.tables()];
    expect(table?.key).toBe('a');
    expect([table?.primaryKey?.name, table?.uniques[0]?.name, table?.foreignKeys[0]?.name]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(table?.foreignKeys[0]).toMatchObject({ referencedTable: 'a', referencedColumns: ['id'] });
  });
});

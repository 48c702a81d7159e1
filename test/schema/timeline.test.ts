import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchemaView, Table } from '../../server/src/model/schema.ts';
import type { Statement } from '../../server/src/model/statement.ts';
import { SqlTimeline } from '../../server/src/schema/timeline.ts';
import { schemaOf, statementsOf, tableOf, timelineOf } from './support/history.ts';

const FILES = ['1.sql', '2.sql', '3.sql'];

/** Statements that touch one another in every way the fold knows, whatever their order. */
const POOL = [
  'CREATE TABLE a (id serial PRIMARY KEY, b int, s status)',
  'CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a, note text UNIQUE)',
  'CREATE TABLE p (id int, k int) PARTITION BY LIST (k)',
  'CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)',
  'CREATE TABLE c (LIKE a INCLUDING ALL)',
  'CREATE TEMP TABLE t (id int)',
  'CREATE VIEW v AS SELECT id, note FROM b',
  "CREATE TYPE status AS ENUM ('x', 'y')",
  'ALTER TYPE status RENAME TO state',
  'DROP TYPE status CASCADE',
  'ALTER TABLE a RENAME TO z',
  'ALTER TABLE z RENAME TO a',
  'ALTER TABLE a RENAME COLUMN b TO bb',
  'ALTER TABLE b DROP COLUMN a',
  'ALTER TABLE p ADD PRIMARY KEY (k, id)',
  'CREATE INDEX p_i ON p (id)',
  'DROP INDEX p_i',
  'CREATE INDEX p1_i ON p1 (id)',
  'CREATE TABLE p2 (id int, k int)',
  'ALTER TABLE p ATTACH PARTITION p2 DEFAULT',
  'ALTER TABLE p ADD CONSTRAINT p_c CHECK (id > 0)',
  'ALTER TABLE p DROP CONSTRAINT p_c',
  'ALTER TABLE p RENAME COLUMN id TO no',
  'ALTER TABLE p ADD COLUMN extra int NOT NULL DEFAULT 1',
  'ALTER TABLE p1 DROP COLUMN extra',
  'DO $$ BEGIN CREATE TABLE y (id int); CREATE TABLE x (id int); ALTER TABLE y ADD UNIQUE (id); DROP TABLE x; END $$',
  'CREATE TABLE x (id int REFERENCES y (id), b int REFERENCES b)',
  'DROP SCHEMA public CASCADE',
  'CREATE INDEX ON b (note, a)',
  'ALTER TABLE p DETACH PARTITION p1',
  'DROP TABLE a CASCADE',
  'DROP TABLE IF EXISTS b',
  'SET search_path TO app',
  'BEGIN',
  'COMMIT',
  'ROLLBACK',
  'SAVEPOINT s',
  'ROLLBACK TO s',
  'SELECT 1',
  'INSERT INTO a (id) VALUES (1)',
  'ALTER TABLE b ENABLE ROW LEVEL SECURITY',
  'CREATE POLICY mine ON b TO reader USING (a = 1)',
  'ALTER POLICY mine ON b USING (true)',
  'DROP POLICY mine ON b',
  "CREATE OR REPLACE FUNCTION f(int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
  "CREATE FUNCTION f(text) RETURNS int LANGUAGE sql SET search_path = '' AS 'SELECT 1'",
  'ALTER FUNCTION f(int) SET search_path = app',
  'ALTER FUNCTION f(text) RENAME TO g',
  'DROP FUNCTION f(int)',
  'ALTER VIEW v SET (security_invoker = on)',
  'GRANT SELECT ON b TO reader',
];

const parsed = new Map<string, Statement>();

/** A statement of its own identity; texts are parsed once. */
function statement(text: string, file: string): Statement {
  const known = parsed.get(text) ?? statementsOf(text)[0];
  if (!known) throw new Error(text);
  parsed.set(text, known);
  return { ...known, file };
}

function contentsOf(schema: SchemaView) {
  return {
    tables: [...schema.tables()],
    outside: [...schema.outsideTables()],
    enums: [...schema.enums()],
    routines: [...schema.routines()],
    roles: [...schema.roles()],
    a: schema.table({ object: { name: 'a' } }),
    f: schema.routine({ object: { name: 'f' } }, ['int4']),
  };
}

function everyMoment(timeline: SqlTimeline, history: readonly Statement[]) {
  return {
    final: contentsOf(timeline.final),
    before: history.map((one) => contentsOf(timeline.before(one))),
    files: FILES.map((file) => contentsOf(timeline.beforeFile(file))),
  };
}

const EDIT = fc.record({
  at: fc.nat(30),
  removed: fc.nat(3),
  added: fc.array(fc.constantFrom(...POOL), { maxLength: 3 }),
});

type Edit = { readonly at: number; readonly removed: number; readonly added: readonly string[] };

function edited(history: readonly Statement[], { at, removed, added }: Edit): Statement[] {
  const place = Math.min(at, history.length);
  const file = history[place]?.file ?? '3.sql';
  return history.toSpliced(place, removed, ...added.map((text) => statement(text, file)));
}

function tablesByKey(schema: SchemaView): Map<string, Table> {
  return new Map([...schema.tables(), ...schema.outsideTables()].map((table) => [table.key, table]));
}

function differentTables(before: Map<string, Table> | undefined, now: Map<string, Table> | undefined) {
  const keys = new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])]);
  const different = [...keys].filter((key) => before?.get(key) !== now?.get(key));
  return new Map(different.map((key) => [key, now?.get(key)]));
}

/** Every statement that a schema object names as the place where something was declared. */
function statementsIn(value: unknown, found = new Set<Statement>()): Set<Statement> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'statement') found.add(part as Statement);
    else statementsIn(part, found);
  }
  return found;
}

describe('a timeline', () => {
  it('equals one folded from scratch after any sequence of edits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...POOL), { maxLength: 25 }),
        fc.array(EDIT, { maxLength: 6 }),
        (texts, edits) => {
          const timeline = new SqlTimeline('postgresql');
          let history = texts.map((text, index) =>
            statement(text, FILES[Math.floor((index * 3) / texts.length)] ?? ''),
          );
          timeline.update(history);
          for (const edit of edits) {
            history = edited(history, edit);
            timeline.update(history);
          }
          const fresh = new SqlTimeline('postgresql');
          fresh.update(history);
          expect(everyMoment(timeline, history)).toEqual(everyMoment(fresh, history));
          expect([...statementsIn(contentsOf(timeline.final))].filter((one) => !history.includes(one))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('says what an edit made different, at the end and at every moment', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...POOL), { minLength: 4, maxLength: 20 }),
        fc.array(EDIT, { minLength: 1, maxLength: 5 }),
        (texts, edits) => {
          const timeline = new SqlTimeline('postgresql');
          let history = texts.map((text, index) =>
            statement(text, FILES[Math.floor((index * 3) / texts.length)] ?? ''),
          );
          timeline.update(history);
          for (const edit of edits) {
            const next = edited(history, edit);
            const kept = next.filter((one) => history.includes(one));
            const old = [timeline.final, ...kept.map((one) => timeline.before(one))].map(tablesByKey);
            const change = timeline.update(next);
            const now = [timeline.final, ...kept.map((one) => timeline.before(one))].map(tablesByKey);
            history = next;
            if (!change.names) continue;
            expect(new Map(change.tables)).toEqual(differentTables(old[0], now[0]));
            for (const [index, tables] of now.entries()) {
              for (const [key, table] of differentTables(old[index], tables)) {
                const name = (table ?? old[index]?.get(key))?.name ?? '';
                expect(change.names).toContain(name);
                expect(change.changed).toBe(true);
              }
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('folds an edit in the midst and what that concerns, however long the history is', () => {
    const foldedOf = (size: number): number => {
      const text = (n: number): string[] => [
        `CREATE TABLE t${n} (id int PRIMARY KEY, a int)`,
        `CREATE INDEX i${n} ON t${n} (a)`,
        `CREATE TABLE u${n} (id int REFERENCES t${n} (id))`,
      ];
      const history = Array.from({ length: size }, (_, n) => text(n).map((one) => statement(one, `${n}.sql`))).flat();
      const timeline = new SqlTimeline('postgresql');
      timeline.update(history);
      const place = Math.floor(size / 2) * 3;
      const table = `t${place / 3}`;
      return timeline.update(
        history.with(place, statement(`CREATE TABLE ${table} (id int PRIMARY KEY, a text)`, `${place / 3}.sql`)),
      ).folded;
    };
    expect(foldedOf(200)).toBe(foldedOf(20));
    expect(foldedOf(20)).toBeLessThanOrEqual(3);
  });

  it('finds room for any number of statements at one place', () => {
    const timeline = new SqlTimeline('postgresql');
    let history = [statement('CREATE TABLE a (id int)', '1.sql'), statement('CREATE TABLE z (id int)', '1.sql')];
    timeline.update(history);
    for (let n = 0; n < 60; n++) {
      history = history.toSpliced(1, 0, statement(`CREATE TABLE t${n} (id int)`, '1.sql'));
      timeline.update(history);
    }
    const fresh = new SqlTimeline('postgresql');
    fresh.update(history);
    expect(history.map((one) => [...timeline.before(one).tables()])).toEqual(
      history.map((one) => [...fresh.before(one).tables()]),
    );
  });

  it('folds only what stands at or after the edit', () => {
    const timeline = new SqlTimeline('postgresql');
    const history = Array.from({ length: 100 }, (_, index) => statement(`CREATE TABLE t${index} (id int)`, '1.sql'));
    expect(timeline.update(history)).toMatchObject({ kept: 0, folded: 100, changed: true });
    const edited = history.with(99, statement('CREATE TABLE other (id int)', '1.sql'));
    const change = timeline.update(edited);
    expect(change).toMatchObject({ kept: 99, folded: 1, changed: true });
    expect([...change.tables.keys()].sort()).toEqual(['public.other', 'public.t99']);
  });

  it('says that nothing changed when only a query was edited', () => {
    const timeline = new SqlTimeline('postgresql');
    const table = statement('CREATE TABLE t (id int)', '1.sql');
    timeline.update([table, statement('SELECT 1', '1.sql')]);
    expect(timeline.update([table, statement('SELECT 2', '1.sql')])).toMatchObject({ changed: false, kept: 1 });
    expect(timeline.update([table])).toMatchObject({ changed: false });
  });

  it('keeps the identity of tables that an edit does not reach', () => {
    const timeline = new SqlTimeline('postgresql');
    const kept = statement('CREATE TABLE kept (id int)', '1.sql');
    timeline.update([kept, statement('CREATE TABLE other (id int)', '1.sql')]);
    const before = tableOf(timeline.final, 'kept');
    timeline.update([kept, statement('CREATE TABLE different (id int)', '1.sql')]);
    expect(tableOf(timeline.final, 'kept')).toBe(before);
  });

  it('shows the schema before a statement, before a file, and at the end', () => {
    const first = statementsOf('CREATE TABLE a (id int); ALTER TABLE a ADD b int;', '1.sql');
    const second = statementsOf('ALTER TABLE a ADD c int; DROP TABLE a;', '2.sql');
    const timeline = new SqlTimeline('postgresql');
    timeline.update([...first, ...second]);
    const columnsBefore = (view: SchemaView) =>
      view.table({ object: { name: 'a' } })?.columns.map((column) => column.name);
    expect([...first, ...second].map((one) => columnsBefore(timeline.before(one)))).toEqual([
      undefined,
      ['id'],
      ['id', 'b'],
      ['id', 'b', 'c'],
    ]);
    expect(columnsBefore(timeline.beforeFile('2.sql'))).toEqual(['id', 'b']);
    expect(columnsBefore(timeline.final)).toBeUndefined();
    const [query] = statementsOf('SELECT * FROM a', 'query.sql');
    if (query) expect(columnsBefore(timeline.before(query))).toBeUndefined();
    expect(columnsBefore(timeline.beforeFile('query.sql'))).toBeUndefined();
  });

  it('starts every file with the default search path and without temporary tables', () => {
    const timeline = timelineOf(
      'SET search_path = app; CREATE TABLE t (id int); CREATE TEMP TABLE s (id int);',
      'CREATE TABLE u (id int);',
    );
    expect([...timeline.final.tables()].map((table) => table.key)).toEqual(['app.t', 'public.u']);
  });

  it('finds unqualified names in every schema that the history has searched', () => {
    const schema = schemaOf(
      'SET search_path = app; CREATE TABLE t (id int); CREATE INDEX t_id ON t (id);',
      'SELECT 1;',
    );
    expect(schema.table({ object: { name: 't' } })?.key).toBe('app.t');
    expect(schema.index({ object: { name: 't_id' } })?.table.key).toBe('app.t');
  });

  it('finds an index by name at the moment it existed', () => {
    const statements = statementsOf('CREATE TABLE t (id int); CREATE INDEX i ON t (id); DROP INDEX i; SELECT 1;');
    const timeline = new SqlTimeline('postgresql');
    timeline.update(statements);
    const found = statements.map((one) => timeline.before(one).index({ object: { name: 'i' } })?.index.name);
    expect(found).toEqual([undefined, undefined, 'i', undefined]);
  });
});

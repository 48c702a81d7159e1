import { describe, expect, it } from 'vitest';
import { loadParser } from '../../../server/src/node/parsers.ts';
import { locksOf } from '../../../server/src/schema/locks/locks-of.ts';
import { SqlTimeline } from '../../../server/src/schema/timeline.ts';
import { engineOver } from '../../support/engine.ts';

type Engine = 'mysql' | 'mariadb' | 'tsql' | 'sqlite';

/** Mode, what is blocked, and the work of the one lock that a statement takes. */
async function lock(dialect: Engine, sql: string, target?: string, base = ''): Promise<string | undefined> {
  const parser = await loadParser(dialect);
  const engine = await engineOver({ files: [{ path: 'base.sql', text: base }], settings: { dialect } });
  const timeline = new SqlTimeline(dialect);
  timeline.update(engine.document('base.sql')?.statements ?? []);
  const locks = locksOf(parser.parse(sql), dialect, { ...(target ? { target } : {}), before: timeline.final });
  expect(locks.length).toBeLessThan(2);
  return locks[0] && `${locks[0].mode} ${locks[0].blocks} ${locks[0].work}`;
}

describe('what MySQL locks', () => {
  it('depends on the version for a new column', async () => {
    const sql = 'ALTER TABLE t ADD COLUMN b int';
    expect(await lock('mysql', sql)).toBe('ALGORITHM=INSTANT nothing none');
    expect(await lock('mysql', sql, '8.4')).toBe('ALGORITHM=INSTANT nothing none');
    expect(await lock('mysql', sql, '8.0.20')).toBe('ALGORITHM=INSTANT or INPLACE nothing unknown');
    expect(await lock('mysql', sql, '5.7')).toBe('ALGORITHM=INPLACE, LOCK=NONE nothing rewrite');
  });

  it('depends on the old type for a new one', async () => {
    const base = 'CREATE TABLE t (a varchar(20) CHARACTER SET utf8mb4, n int);';
    const change = (sql: string) => lock('mysql', `ALTER TABLE t MODIFY ${sql}`, '8.4', base);
    expect(await change('a varchar(60) CHARACTER SET utf8mb4')).toBe('ALGORITHM=INPLACE, LOCK=NONE nothing none');
    expect(await change('a varchar(600) CHARACTER SET utf8mb4')).toBe('ALGORITHM=COPY, LOCK=SHARED writes rewrite');
    expect(await change('n bigint')).toBe('ALGORITHM=COPY, LOCK=SHARED writes rewrite');
    expect(await change('n int NOT NULL')).toBe('ALGORITHM=INPLACE, LOCK=NONE nothing rewrite');
    expect(await change('unknown_column bigint')).toBeUndefined();
  });

  it('follows what the statement demands, and its most expensive action', async () => {
    expect(await lock('mysql', 'ALTER TABLE t ADD INDEX i (a), ALGORITHM=COPY')).toBe(
      'ALGORITHM=COPY, LOCK=SHARED writes rewrite',
    );
    expect(await lock('mysql', 'CREATE INDEX i ON t (a) LOCK=EXCLUSIVE')).toBe(
      'ALGORITHM=INPLACE, LOCK=EXCLUSIVE readsAndWrites indexBuild',
    );
    expect(await lock('mysql', 'ALTER TABLE t DROP PRIMARY KEY')).toBe('ALGORITHM=COPY, LOCK=SHARED writes rewrite');
    expect(await lock('mysql', 'ALTER TABLE t DROP PRIMARY KEY, ADD PRIMARY KEY (b)')).toBe(
      'ALGORITHM=INPLACE, LOCK=NONE nothing rewrite',
    );
  });

  it('differs in MariaDB', async () => {
    expect(await lock('mariadb', 'ALTER TABLE t DROP COLUMN a', '10.4')).toBe('ALGORITHM=INSTANT nothing none');
    expect(await lock('mariadb', 'ALTER TABLE t DROP COLUMN a', '10.3')).toBe(
      'ALGORITHM=INPLACE, LOCK=NONE nothing rewrite',
    );
    expect(await lock('mariadb', 'ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4')).toBe(
      'ALGORITHM=COPY, LOCK=SHARED writes rewrite',
    );
  });
});

describe('what SQL Server locks', () => {
  it('depends on ONLINE for an index', async () => {
    expect(await lock('tsql', 'CREATE INDEX i ON t (a)')).toBe('S writes indexBuild');
    expect(await lock('tsql', 'CREATE CLUSTERED INDEX i ON t (a)')).toBe('Sch-M readsAndWrites rewrite');
    expect(await lock('tsql', 'CREATE INDEX i ON t (a) WITH (ONLINE = ON)')).toBe('IS nothing indexBuild');
    const patient = 'ONLINE = ON (WAIT_AT_LOW_PRIORITY (MAX_DURATION = 1 MINUTES, ABORT_AFTER_WAIT = SELF))';
    expect(await lock('tsql', `CREATE INDEX i ON t (a) WITH (${patient})`)).toBe('IS nothing indexBuild');
    const key = 'ALTER TABLE t ADD CONSTRAINT u UNIQUE NONCLUSTERED (a)';
    expect(await lock('tsql', key)).toBe('Sch-M readsAndWrites indexBuild');
    expect(await lock('tsql', `${key} WITH (ONLINE = ON)`)).toBe('IS nothing indexBuild');
  });

  it('depends on NOCHECK for a constraint', async () => {
    expect(await lock('tsql', 'ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)')).toBe('Sch-M readsAndWrites scan');
    expect(await lock('tsql', 'ALTER TABLE t WITH NOCHECK ADD CONSTRAINT c CHECK (a > 0)')).toBe(
      'Sch-M readsAndWrites none',
    );
  });
});

describe('what SQLite locks', () => {
  it('is the whole file against other writers', async () => {
    const mode = 'RESERVED (the one writer of the file) writes';
    expect(await lock('sqlite', 'ALTER TABLE t ADD COLUMN b int')).toBe(`${mode} none`);
    expect(await lock('sqlite', 'ALTER TABLE t DROP COLUMN b')).toBe(`${mode} rewrite`);
    expect(await lock('sqlite', 'DROP INDEX i', undefined, 'CREATE TABLE t (a); CREATE INDEX i ON t (a);')).toBe(
      `${mode} none`,
    );
  });
});

describe('what takes no lock worth speaking of', () => {
  it('is a query, and a new table that references none', async () => {
    expect(await lock('mysql', 'UPDATE t SET a = 1')).toBeUndefined();
    expect(await lock('tsql', 'CREATE TABLE t (a int)')).toBeUndefined();
  });
});

import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPgQuery } from '../../../server/src/node/pg-query.ts';
import { lockedName, locksOf } from '../../../server/src/schema/locks/locks-of.ts';
import {
  POSTGRES_LOCKS,
  POSTGRES_MODES,
  type PostgresLock,
  type PostgresOperation,
} from '../../../server/src/schema/locks/postgres-table.ts';
import { SqlTimeline } from '../../../server/src/schema/timeline.ts';
import { PostgresParser } from '../../../server/src/syntax/postgres/parser.ts';
import type { StatementParser } from '../../../server/src/syntax/statement-parser.ts';
import { statementsOf } from '../support/history.ts';
import { BASE, EXAMPLES, type LockExample } from './postgres-examples.ts';

const OPERATIONS = Object.keys(POSTGRES_LOCKS) as PostgresOperation[];

/** The table that is there in PostgreSQL, but in no file. */
const OUTSIDE = 'CREATE TABLE unknown_to_the_fold (a int); INSERT INTO unknown_to_the_fold VALUES (1)';

/** The strongest lock of this session on a relation, in the words of `pg_locks`. */
const LOCKS = `SELECT mode FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation' AND relation = $1`;

let parser: StatementParser;
let database: PGlite;
beforeAll(async () => {
  parser = new PostgresParser(await loadPgQuery());
  database = await PGlite.create();
});
afterAll(() => database.close());

describe('the lock table, run in PostgreSQL', () => {
  for (const operation of OPERATIONS) {
    const example = EXAMPLES[operation];
    if (!example) continue;
    it(`is right about ${operation}`, async () => {
      const seen = await run(example);
      const row: PostgresLock = POSTGRES_LOCKS[operation];
      expect(seen.mode).toBe(row.mode);
      if (row.other) expect(seen.otherMode).toBe(row.other);
      if (row.work === 'unknown') return;
      if (!example.seenBy && !example.emptied) expect(seen.scanned).toBe(row.work !== 'none');
      expect(seen.rewritten).toBe(row.work === 'rewrite' || example.emptied === true);
    });

    it(`is what ${operation} is taken for`, () => {
      const row: PostgresLock = POSTGRES_LOCKS[operation];
      const timeline = new SqlTimeline('postgresql');
      timeline.update(statementsOf(`${BASE};${example.setup ?? ''}`, 'base.sql'));
      const locks = locksOf(parser.parse(example.sql), 'postgresql', { target: '18', before: timeline.final });
      const lockOn = (table: string) => locks.find((lock) => lockedName(lock.table) === table.split('.').at(-1));
      expect(lockOn(example.table ?? 't')).toMatchObject({ mode: row.mode });
      expect(lockOn(example.table ?? 't')?.work).toBe(row.work);
      if (example.other)
        expect(lockOn(example.other)).toMatchObject({ mode: row.other, work: row.otherWork ?? 'none' });
    });
  }
});

interface Seen {
  readonly mode: string | undefined;
  readonly otherMode: string | undefined;
  /** True where the table has another file than before. */
  readonly rewritten: boolean;
  /** True where its rows were read. */
  readonly scanned: boolean;
}

async function run(example: LockExample): Promise<Seen> {
  await database.exec('DROP SCHEMA public CASCADE; DROP SCHEMA IF EXISTS s CASCADE; CREATE SCHEMA public');
  await database.exec(BASE);
  await database.exec(OUTSIDE);
  await prepareWatch(example);
  if (example.setup) await database.exec(example.setup);
  const table = await relation(example.table?.replace(/^s\./, '') ?? 't');
  const other = example.other === undefined ? undefined : await relation(example.other);
  const noted: string[] = [];
  try {
    if (!example.seenBy) await database.exec('BEGIN');
    const scans = await scansOf(table.oid);
    await database.exec(example.sql, { onNotice: ({ message = '' }) => noted.push(message) });
    const modes = example.seenBy ? noted : await modesOn(table.oid);
    const otherModes = other && !example.seenBy ? await modesOn(other.oid) : [];
    const after = await fileOf(table.oid);
    return {
      mode: strongest(modes),
      otherMode: strongest(otherModes),
      rewritten: after !== undefined && after !== table.file,
      scanned: (await scansOf(table.oid)) > scans,
    };
  } finally {
    await database.exec('ROLLBACK; DROP EVENT TRIGGER IF EXISTS watch');
  }
}

/** A function that says which locks its session has on the watched table whenever an index asks it for a value, or a command ends. */
async function prepareWatch({ seenBy, table = 't' }: LockExample): Promise<void> {
  if (!seenBy) return;
  const body = `DECLARE found text; BEGIN
      FOR found IN SELECT l.mode FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_class c ON c.oid = l.relation
        WHERE l.pid = pg_catalog.pg_backend_pid() AND c.relname = '${table}'
      LOOP RAISE NOTICE '%', found; END LOOP;`;
  await database.exec(
    seenBy === 'index'
      ? `CREATE FUNCTION public.seen(v int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ ${body} RETURN v; END $$`
      : `CREATE FUNCTION public.seen() RETURNS event_trigger LANGUAGE plpgsql AS $$ ${body} END $$;
         CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION public.seen()`,
  );
}

async function relation(name: string): Promise<{ oid: number; file: number | undefined }> {
  const { rows } = await database.query<{ oid: number }>('SELECT $1::regclass::oid AS oid', [name]);
  const oid = rows[0]?.oid ?? 0;
  return { oid, file: await fileOf(oid) };
}

async function fileOf(oid: number): Promise<number | undefined> {
  const { rows } = await database.query<{ file: number }>('SELECT relfilenode AS file FROM pg_class WHERE oid = $1', [
    oid,
  ]);
  return rows[0]?.file;
}

/** How often its rows were read, as far as the statistics have not been flushed. */
async function scansOf(oid: number): Promise<number> {
  const { rows } = await database.query<{ scans: number }>('SELECT pg_stat_get_xact_numscans($1) AS scans', [oid]);
  return rows[0]?.scans ?? 0;
}

async function modesOn(oid: number): Promise<string[]> {
  const { rows } = await database.query<{ mode: string }>(LOCKS, [oid]);
  return rows.map(({ mode }) => mode);
}

/** `AccessExclusiveLock` is ACCESS EXCLUSIVE. */
function strongest(modes: readonly string[]): string | undefined {
  const written = modes.map((mode) =>
    mode
      .replace(/Lock$/, '')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toUpperCase(),
  );
  return POSTGRES_MODES.findLast((mode) => written.includes(mode));
}

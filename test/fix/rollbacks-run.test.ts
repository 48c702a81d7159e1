import { describe } from 'vitest';
import { MYSQL_CASES, POSTGRES_CASES, SQLITE_CASES } from './support/rollback-cases.ts';
import { runRollbacks } from './support/run-rollbacks.ts';
import { findMariaDb, ScratchMariaDb } from './support/scratch-mariadb.ts';
import { ScratchPostgres } from './support/scratch-postgres.ts';
import { ScratchSqlite } from './support/scratch-sqlite.ts';

describe('with PostgreSQL', () => runRollbacks('postgresql', POSTGRES_CASES, () => ScratchPostgres.start()));
describe('with SQLite', () => runRollbacks('sqlite', SQLITE_CASES, () => ScratchSqlite.start()));
describe.skipIf(findMariaDb() === undefined)('with a MariaDB server', () =>
  runRollbacks('mariadb', MYSQL_CASES, () => ScratchMariaDb.start()),
);

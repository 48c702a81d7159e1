import { describe } from 'vitest';
import { offeredMigrations } from './support/migration-fixes.ts';
import { runOffered } from './support/run-offered.ts';
import { findMariaDb, ScratchMariaDb } from './support/scratch-mariadb.ts';

const server = findMariaDb();
const offered = server === undefined ? [] : await offeredMigrations(['mysql', 'mariadb']);

describe.skipIf(server === undefined)('with a MariaDB server', () => {
  runOffered('the migrations that rules offer for MySQL and MariaDB, run in MariaDB', offered, {
    start: () => ScratchMariaDb.start(),
    // Keys over expressions are MySQL's alone.
    isOutside: (complaint) => /doesn't exist|Can't DROP/.test(complaint) || / ON \S+ \(\(/.test(complaint),
    transactions: false,
    rules: 3,
  });
});

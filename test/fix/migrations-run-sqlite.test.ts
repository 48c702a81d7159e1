import { offeredMigrations } from './support/migration-fixes.ts';
import { runOffered } from './support/run-offered.ts';
import { ScratchSqlite } from './support/scratch-sqlite.ts';

runOffered('the migrations that rules offer, run in SQLite', await offeredMigrations(['sqlite']), {
  start: () => ScratchSqlite.start(),
  isOutside: (complaint) => /^no such (?:table|column|index)/.test(complaint),
  transactions: true,
  rules: 3,
});

import { offeredMigrations } from './support/migration-fixes.ts';
import { runOffered } from './support/run-offered.ts';
import { ScratchPostgres } from './support/scratch-postgres.ts';

runOffered('the migrations that rules offer, run in PostgreSQL', await offeredMigrations(['postgresql']), {
  start: () => ScratchPostgres.start(),
  async prepare(postgres, complaint) {
    const schema = /^schema "(\w+)" does not exist$/.exec(complaint)?.[1];
    const extension = /^type "(citext|hstore|ltree)" does not exist$/.exec(complaint)?.[1];
    if (schema) await postgres.complaintAbout(`CREATE SCHEMA ${schema}`);
    if (extension) await postgres.complaintAbout(`CREATE EXTENSION ${extension}`);
    return schema !== undefined || extension !== undefined;
  },
  isOutside(complaint, base) {
    const missing = /(?:relation|schema) "(?:\w+\.)?(\w+)" does not exist/.exec(complaint)?.[1];
    const isCreated = (statement: string): boolean => new RegExp(`^create\\b.*\\b${missing}\\b`, 'is').test(statement);
    return missing !== undefined && !base.some(isCreated);
  },
  transactions: true,
  rules: 31,
});

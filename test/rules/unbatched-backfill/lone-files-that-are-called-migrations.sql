-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file a/migrations/backfill.sql
  UPDATE users SET x = 0;
--^^^^^^^^^^^^ unbatched-backfill 75
-- @file b/migration.sql
  UPDATE users SET x = 0;
--^^^^^^^^^^^^ unbatched-backfill 75
-- @file d/queries/users.sql
UPDATE users SET x = 0 WHERE y = 1;
-- @file e/migrations/rollback.sql
UPDATE users SET x = 0;

-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/002_x.up.sql
  UPDATE users SET active = 1;
--^^^^^^^^^^^^ unbatched-backfill 75
UPDATE users SET active = 1 WHERE rowid BETWEEN 1 AND 10;

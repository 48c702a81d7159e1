-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file change.sql
ALTER TABLE users ADD COLUMN a int;
  UPDATE users SET a = 1;
--^^^^^^^^^^^^ unbatched-backfill 75

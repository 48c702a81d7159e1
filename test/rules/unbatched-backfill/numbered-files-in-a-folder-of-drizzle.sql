-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file drizzle/0002_fill.sql
  UPDATE users SET x = 0;
--^^^^^^^^^^^^ unbatched-backfill 75

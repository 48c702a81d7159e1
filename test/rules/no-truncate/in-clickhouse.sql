-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/002_reset.up.sql
  TRUNCATE TABLE IF EXISTS events;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-truncate 75

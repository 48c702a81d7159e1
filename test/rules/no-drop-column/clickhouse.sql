-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/002_x.up.sql
ALTER TABLE events DROP COLUMN IF EXISTS name;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-column 75

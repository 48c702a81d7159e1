-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/002_x.up.sql
ALTER TABLE events RENAME COLUMN ts TO occurred_at;
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-column 85

-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/002_x.up.sql
DROP TABLE events;
--         ^^^^^^ no-drop-table 75

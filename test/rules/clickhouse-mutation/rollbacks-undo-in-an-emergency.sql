-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/002_fix.up.sql
ALTER TABLE events ADD COLUMN name String;
-- @file db/migrations/002_fix.down.sql
ALTER TABLE events DELETE WHERE name = '';
ALTER TABLE events DROP COLUMN name;

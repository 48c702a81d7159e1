-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE metrics (id bigint, at timestamptz);
DROP INDEX IF EXISTS metrics_at;

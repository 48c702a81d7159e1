-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/001_x.up.sql
CREATE MATERIALIZED VIEW hourly ENGINE = MergeTree ORDER BY a AS SELECT a FROM events;
-- @file db/migrations/002_x.up.sql
DROP TABLE hourly;

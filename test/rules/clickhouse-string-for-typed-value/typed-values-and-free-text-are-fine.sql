-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (created_at DateTime, id UUID, country LowCardinality(String), trace_id String, external_id String, name String, countries Array(String), update String) ENGINE = MergeTree ORDER BY created_at;

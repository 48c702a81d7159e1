-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql

CREATE TABLE t (id UInt64, s Enum8('a' = 1)) ENGINE = MergeTree ORDER BY id;

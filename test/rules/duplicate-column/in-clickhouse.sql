-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file q.sql
CREATE TABLE t (
  a Int32,
  A Int32,
  a String
--^ duplicate-column 95
) ENGINE = MergeTree ORDER BY a;

-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (age UInt8, status_code UInt16, id Int64, page Int64, year UInt16, bytes UInt64, storage UInt64, ts DateTime) ENGINE = MergeTree ORDER BY ts;

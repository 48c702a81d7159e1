-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (user_id UInt64, ts DateTime) ENGINE = MergeTree PARTITION BY user_id ORDER BY ts;
DROP TABLE a;
CREATE TABLE a (user_id UInt64, ts DateTime) ENGINE = MergeTree PARTITION BY toYYYYMM(ts) ORDER BY ts;

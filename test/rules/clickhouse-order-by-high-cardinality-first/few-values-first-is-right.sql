-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (event_id UUID, event_type LowCardinality(String), ts DateTime) ENGINE = MergeTree ORDER BY (event_type, ts, event_id);
CREATE TABLE b (id UInt64) ENGINE = MergeTree ORDER BY id;
CREATE TABLE c (id UUID, ts DateTime) ENGINE = MergeTree ORDER BY (id, ts);
CREATE TABLE d (tenant_id UUID, event_type LowCardinality(String), ts DateTime) ENGINE = MergeTree ORDER BY (tenant_id, event_type, ts);
CREATE TABLE e (ts DateTime, level LowCardinality(String)) ENGINE = MergeTree ORDER BY (toDate(ts), level);
CREATE TABLE f (user_id UInt64, kind UInt8) ENGINE = MergeTree ORDER BY (user_id, kind);
CREATE TABLE g (id UInt64, name String) ENGINE = Memory;
CREATE TABLE h (event_id UUID, kind UInt8) ENGINE = MergeTree PRIMARY KEY kind ORDER BY (kind, event_id);
CREATE TABLE i (day Date, kind UInt8) ENGINE = MergeTree ORDER BY (day, kind);

-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (ts DateTime) ENGINE = MergeTree PARTITION BY toDate(ts) ORDER BY ts;
--                                                           ^^^^^^^^^^ clickhouse-high-cardinality-partition 50
CREATE TABLE b (day Date) ENGINE = MergeTree PARTITION BY day ORDER BY day;
--                                                        ^^^ clickhouse-high-cardinality-partition 50
CREATE TABLE c (tenant_id UInt32, ts DateTime) ENGINE = MergeTree PARTITION BY tenant_id ORDER BY ts;
--                                                                             ^^^^^^^^^ clickhouse-high-cardinality-partition 50
CREATE TABLE d (ts DateTime) ENGINE = MergeTree PARTITION BY toYYYYMMDD(ts) ORDER BY ts;
--                                                           ^^^^^^^^^^^^^^ clickhouse-high-cardinality-partition 50
CREATE TABLE e (ts DateTime) ENGINE = MergeTree PARTITION BY toDate(ts) ORDER BY ts TTL ts + INTERVAL 14 DAY;
CREATE TABLE f (ts DateTime) ENGINE = MergeTree PARTITION BY toStartOfDay(ts) ORDER BY ts TTL ts + INTERVAL 14 DAY DELETE SETTINGS index_granularity = 8192;

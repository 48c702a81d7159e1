-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (event_id UUID, event_type LowCardinality(String), ts DateTime) ENGINE = MergeTree ORDER BY (event_id, event_type);
--                                                                                                          ^^^^^^^^ clickhouse-order-by-high-cardinality-first 75
CREATE TABLE b (id UInt64, status Enum8('a' = 1)) ENGINE = MergeTree ORDER BY (id, status);
--                                                                             ^^ clickhouse-order-by-high-cardinality-first 75
CREATE TABLE c (ts DateTime, level String, n UInt32) ENGINE = MergeTree ORDER BY (ts, n, level);
--                                                                                ^^ clickhouse-order-by-high-cardinality-first 75
CREATE TABLE d (trace_id String, is_error Bool) ENGINE = MergeTree ORDER BY tuple(trace_id, is_error);
--                                                                                ^^^^^^^^ clickhouse-order-by-high-cardinality-first 75
CREATE TABLE e (id UInt64, kind UInt8) ENGINE = ReplacingMergeTree PRIMARY KEY (id, kind) ORDER BY (id, kind);
--                                                                              ^^ clickhouse-order-by-high-cardinality-first 75
CREATE TABLE f (n UInt64) ENGINE = MergeTree ORDER BY tuple();
--                                                    ^^^^^^^ clickhouse-order-by-high-cardinality-first 75
CREATE TABLE g (user_id UUID, event_type LowCardinality(String)) ENGINE = MergeTree ORDER BY (user_id, event_type);
--                                                                                            ^^^^^^^ clickhouse-order-by-high-cardinality-first 75

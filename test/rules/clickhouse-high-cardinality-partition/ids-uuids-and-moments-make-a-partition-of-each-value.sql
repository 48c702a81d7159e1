-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (user_id UInt64, ts DateTime) ENGINE = MergeTree PARTITION BY user_id ORDER BY ts;
--                                                                           ^^^^^^^ clickhouse-high-cardinality-partition 90
CREATE TABLE b (id UUID, ts DateTime) ENGINE = MergeTree() PARTITION BY id ORDER BY ts;
--                                                                      ^^ clickhouse-high-cardinality-partition 90
CREATE TABLE c (ts DateTime64(3)) ENGINE = ReplicatedMergeTree('/c', 'r') PARTITION BY ts ORDER BY ts;
--                                                                                     ^^ clickhouse-high-cardinality-partition 90
CREATE TABLE d (`session` String, ts DateTime) ENGINE = MergeTree PARTITION BY (toYYYYMM(ts), `session`) ORDER BY ts;
--                                                                                            ^^^^^^^^^ clickhouse-high-cardinality-partition 90
CREATE TABLE e (ts DateTime) ENGINE = MergeTree PARTITION BY toStartOfHour(ts) ORDER BY ts;
--                                                           ^^^^^^^^^^^^^^^^^ clickhouse-high-cardinality-partition 90
CREATE TABLE f (user_id UInt64, ts DateTime) ENGINE = MergeTree PARTITION BY cityHash64(user_id) ORDER BY ts;
--                                                                           ^^^^^^^^^^^^^^^^^^^ clickhouse-high-cardinality-partition 90
CREATE TABLE g (email LowCardinality(String), trace_id String, ts DateTime) ENGINE = MergeTree PARTITION BY tuple(email, trace_id) ORDER BY ts;
--                                                                                                                       ^^^^^^^^ clickhouse-high-cardinality-partition 90
CREATE TABLE h ON CLUSTER main (order_id UInt32, ts DateTime) ENGINE = MergeTree PARTITION BY /* one each */ order_id ORDER BY ts TTL ts + INTERVAL 30 DAY;
--                                                                                                           ^^^^^^^^ clickhouse-high-cardinality-partition 90
CREATE MATERIALIZED VIEW mv ENGINE = MergeTree PARTITION BY user_id ORDER BY user_id AS SELECT user_id, count() AS n FROM a GROUP BY user_id;
--                                                          ^^^^^^^ clickhouse-high-cardinality-partition 90

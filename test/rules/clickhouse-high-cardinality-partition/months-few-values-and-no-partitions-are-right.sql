-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (ts DateTime, user_id UInt64) ENGINE = MergeTree PARTITION BY toYYYYMM(ts) ORDER BY (user_id, ts);
CREATE TABLE b (ts DateTime) ENGINE = MergeTree PARTITION BY toStartOfMonth(ts) ORDER BY ts;
CREATE TABLE c (ts DateTime) ENGINE = MergeTree PARTITION BY tuple() ORDER BY ts;
CREATE TABLE d (ts DateTime) ENGINE = MergeTree ORDER BY ts;
CREATE TABLE e (ts DateTime, user_id UInt64) ENGINE = MergeTree PARTITION BY user_id % 16 ORDER BY ts;
CREATE TABLE f (ts DateTime, user_id UInt64) ENGINE = MergeTree PARTITION BY intDiv(user_id, 1000000) ORDER BY ts;
CREATE TABLE g (ts DateTime, user_id UInt64) ENGINE = MergeTree PARTITION BY cityHash64(user_id) % 8 ORDER BY ts;
CREATE TABLE h (ts DateTime, kind LowCardinality(String), type_id UInt32, region String) ENGINE = MergeTree PARTITION BY (kind, type_id, region, toYear(ts)) ORDER BY ts;
CREATE TABLE i (ts DateTime) ENGINE = MergeTree PARTITION BY toMonday(ts) ORDER BY ts;
CREATE TABLE j (id UUID, user_id UInt64) ENGINE = Kafka SETTINGS kafka_format = 'JSONEachRow';
CREATE TABLE k (id UInt64, ts DateTime, PROJECTION p (SELECT id ORDER BY id)) ENGINE = MergeTree PARTITION BY toYYYYMM(ts) ORDER BY id;
DROP TABLE a;

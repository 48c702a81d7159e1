-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql

CREATE TABLE t (id UInt64, created_at String, user_uuid Nullable(String), is_bot LowCardinality(String), paid_at DateTime) ENGINE = MergeTree ORDER BY id;
--                                    ^^^^^^ no-stringly-typed-column 50
--                                                      ^^^^^^^^^^^^^^^^ no-stringly-typed-column 50
--                                                                               ^^^^^^^^^^^^^^^^^^^^^^ no-stringly-typed-column 50

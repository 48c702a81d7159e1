-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE products (id UInt64, price Nullable(Float64)) ENGINE = MergeTree ORDER BY id;
--                                      ^^^^^^^^^^^^^^^^^ no-float-money 95

-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql
CREATE TABLE a (
  id Nullable(UInt64),
--   ^^^^^^^^^^^^^^^^ clickhouse-nullable-column 50
  name Nullable(String),
--     ^^^^^^^^^^^^^^^^ clickhouse-nullable-column 90
  country LowCardinality(Nullable(String)),
--        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clickhouse-nullable-column 50
  amount Nullable(Decimal(18, 4)),
--       ^^^^^^^^^^^^^^^^^^^^^^^^ clickhouse-nullable-column 50
  ts DateTime
) ENGINE = MergeTree ORDER BY (ts, name) SETTINGS allow_nullable_key = 1;
ALTER TABLE a ADD COLUMN extra Nullable(Int32) AFTER ts;
--                             ^^^^^^^^^^^^^^^ clickhouse-nullable-column 50

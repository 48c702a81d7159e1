-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql

CREATE TABLE orders (
  id UInt64,
  price Float64,
--      ^^^^^^^ no-float-money 95
  fee Nullable(Float32),
--    ^^^^^^^^^^^^^^^^^ no-float-money 95
  costs Array(Float64),
--      ^^^^^^^^^^^^^^ no-float-money 95
  tax LowCardinality(Nullable(Float64)),
--    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-float-money 95
  total Decimal(18,4),
  tax_rate Float64,
  prix Float64,
--     ^^^^^^^ no-float-money 95
  taux Float64
) ENGINE = MergeTree ORDER BY id;

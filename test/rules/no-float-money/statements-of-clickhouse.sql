-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file db/schema.sql

CREATE TABLE shop.orders (
  id UInt64,
  unit_price Float32 CODEC(ZSTD),
--           ^^^^^^^ no-float-money 95
  revenue Nullable(Float64) DEFAULT 0,
--        ^^^^^^^^^^^^^^^^^ no-float-money 95
  salaire Float64,
--        ^^^^^^^ no-float-money 95
  discount_pct Float32,
  lat Float64,
  score Float32,
  amount Decimal(18, 4)
) ENGINE = ReplacingMergeTree ORDER BY id;
ALTER TABLE shop.orders ADD COLUMN fee Float64 AFTER id;
--                                     ^^^^^^^ no-float-money 95
ALTER TABLE shop.orders MODIFY COLUMN amount Float64;
--                                           ^^^^^^^ no-float-money 75
CREATE MATERIALIZED VIEW mv ENGINE = SummingMergeTree ORDER BY id AS SELECT id, toFloat64(amount) AS price FROM shop.orders;

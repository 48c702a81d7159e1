-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/004_archive.up.sql
CREATE TABLE archive.orders (id bigint PRIMARY KEY, placed_at timestamptz);
  CREATE INDEX archive_orders_placed_at_idx ON archive.orders (placed_at);
  CREATE INDEX orders_placed_at_idx ON shop.orders (placed_at);
--^^^^^^^^^^^^ require-concurrent-index-creation 90

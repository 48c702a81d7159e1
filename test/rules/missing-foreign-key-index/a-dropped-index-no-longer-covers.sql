-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (
  id bigint PRIMARY KEY,
  order_id bigint REFERENCES orders (id)
--^^^^^^^^ missing-foreign-key-index 90
);
CREATE INDEX items_order_idx ON items (order_id);
-- @file db/migrations/002_drop.up.sql
DROP INDEX items_order_idx;

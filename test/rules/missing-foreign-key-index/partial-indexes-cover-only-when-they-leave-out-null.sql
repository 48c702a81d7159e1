-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (
  id bigint PRIMARY KEY,
  order_id bigint REFERENCES orders (id),
  other_id bigint REFERENCES orders (id),
--^^^^^^^^ missing-foreign-key-index 90
  deleted_at timestamptz
);
CREATE INDEX items_order_idx ON items (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX items_other_idx ON items (other_id) WHERE deleted_at IS NULL;

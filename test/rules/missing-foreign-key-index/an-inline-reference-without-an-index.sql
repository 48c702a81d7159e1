-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (
  id bigint PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders (id)
--^^^^^^^^ missing-foreign-key-index 90
);

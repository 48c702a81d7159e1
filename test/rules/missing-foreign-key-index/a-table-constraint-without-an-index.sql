-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (
  id bigint PRIMARY KEY,
  order_id bigint NOT NULL,
  CONSTRAINT items_order_fk FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE
--                                       ^^^^^^^^ missing-foreign-key-index 90
);

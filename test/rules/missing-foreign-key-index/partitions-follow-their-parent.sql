-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (
  id bigint NOT NULL,
  order_id bigint REFERENCES orders (id),
--^^^^^^^^ missing-foreign-key-index 90
  sold_on date NOT NULL,
  PRIMARY KEY (id, sold_on)
) PARTITION BY RANGE (sold_on);
CREATE TABLE items_2024 PARTITION OF items FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

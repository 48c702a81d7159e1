-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE order_statuses (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  status_id int REFERENCES order_statuses (id)
--^^^^^^^^^ missing-foreign-key-index 75
);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TEMPORARY TABLE staging (id bigint PRIMARY KEY, order_id bigint);

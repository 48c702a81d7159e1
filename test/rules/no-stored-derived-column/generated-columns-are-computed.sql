-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE lines (
  id bigint PRIMARY KEY,
  quantity int,
  unit_price numeric,
  line_total numeric GENERATED ALWAYS AS (quantity * unit_price) STORED
);

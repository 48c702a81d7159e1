-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
-- schemawise: denormalized invoices must not change; written once by the billing job; a new column and a backfill
CREATE TABLE lines (id bigint PRIMARY KEY, quantity int, unit_price numeric, line_total numeric);
  -- schemawise: denormalized <reason>
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-stored-derived-column 50
CREATE TABLE items (id bigint PRIMARY KEY, quantity int, unit_price numeric, line_total numeric);

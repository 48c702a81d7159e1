-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
--           ^^^^^ require-audit-timestamps 50
CREATE TABLE app.orders (id bigint PRIMARY KEY, created_at timestamptz);
--           ^^^^^^^^^^ require-audit-timestamps 50
CREATE TABLE "Customers" (id bigint PRIMARY KEY, updated_at timestamptz, created_by text);
--           ^^^^^^^^^^^ require-audit-timestamps 50
CREATE TABLE order_events (id bigint PRIMARY KEY, payload text);
--           ^^^^^^^^^^^^ require-audit-timestamps 50

-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file schema.sql
CREATE TABLE users (
--           ^^^^^ require-audit-timestamps 50
  id int PRIMARY KEY,
  email varchar(50)
);
CREATE TABLE orders (id int PRIMARY KEY, created_at datetime, updated_at datetime);

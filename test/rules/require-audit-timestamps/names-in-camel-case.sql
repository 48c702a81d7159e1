-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, createdAt timestamptz, updatedAt timestamptz);
CREATE TABLE orders (id bigint PRIMARY KEY, createdBy text, updatedAt timestamptz);
--           ^^^^^^ require-audit-timestamps 50

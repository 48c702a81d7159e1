-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text, full_name text);
CREATE TABLE orders (id bigint PRIMARY KEY);
CREATE TABLE items (id bigint PRIMARY KEY);
-- @file db/migrations/002_x.up.sql
CREATE TABLE orders_bak AS SELECT id FROM orders;
DROP TABLE orders;
UPDATE users SET full_name = name;
ALTER TABLE users DROP COLUMN name;
INSERT INTO archive SELECT id FROM items WHERE id < 10;
DELETE FROM items WHERE id < 10;

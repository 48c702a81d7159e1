-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users RENAME TO customers;
CREATE VIEW users AS SELECT id, name FROM customers;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE customers (id bigint PRIMARY KEY, name text);
-- @file db/migrations/002_clean.up.sql
DELETE FROM customers WHERE name IS NULL;
-- @file db/migrations/002_clean.down.sql
DELETE FROM customers WHERE name IS NULL;
-- @file tests/queries/clean.sql
DELETE FROM customers;

-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id integer PRIMARY KEY, name text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users RENAME TO customers;
--                ^^^^^^^^^^^^^^^^^^^ no-rename-table 85

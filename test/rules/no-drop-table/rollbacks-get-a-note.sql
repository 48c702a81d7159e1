-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id int);
-- @file db/migrations/001_init.down.sql
DROP TABLE orders;
--         ^^^^^^ no-drop-table 25
CREATE TABLE helper (id int);
DROP TABLE helper;

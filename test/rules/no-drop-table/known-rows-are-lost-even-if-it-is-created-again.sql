-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id int);
-- @file db/migrations/002_x.up.sql
DROP TABLE IF EXISTS orders;
--                   ^^^^^^ no-drop-table 75
CREATE TABLE orders (id bigint);

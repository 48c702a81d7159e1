-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
-- @file db/migrations/002_drop.up.sql
ALTER TABLE users DROP COLUMN id;
--                ^^^^^^^^^^^^^^ drop-column-loses-constraint 90

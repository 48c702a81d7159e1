-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users DROP COLUMN name;
--                ^^^^^^^^^^^^^^^^ no-drop-column 75
ALTER TABLE users DROP CONSTRAINT name_length;

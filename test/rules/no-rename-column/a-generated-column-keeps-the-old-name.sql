-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users RENAME COLUMN name TO full_name;
ALTER TABLE users ADD COLUMN name text GENERATED ALWAYS AS (full_name) STORED;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
-- @file db/migrations/002_x.up.sql
CREATE TABLE names (name text);
INSERT INTO names SELECT name FROM users;
  UPDATE users SET name = NULL;
--^^^^^^^^^^^^ no-data-migration-with-schema-change 75

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text);
CREATE VIEW v AS SELECT id, name FROM users;
-- @file db/migrations/002_x.up.sql
ALTER VIEW v RENAME COLUMN name TO full_name;
ALTER TABLE v RENAME COLUMN full_name TO n;
ALTER TABLE users RENAME CONSTRAINT a TO b;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text);
ALTER TABLE users DROP COLUMN name;
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a int;
ALTER TABLE users DROP COLUMN a;
ALTER TABLE users DROP CONSTRAINT c;
ALTER TABLE users ALTER COLUMN id DROP NOT NULL;
ALTER TABLE users DROP COLUMN deprecated_name, DROP COLUMN name_old;
CREATE TEMP TABLE t (a int, b int);
ALTER TABLE t DROP COLUMN a;

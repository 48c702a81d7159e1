-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE schema_migrations (version text);
INSERT INTO users SELECT 1, 'a' FROM generate_series(1, 10);
-- @file db/migrations/002_x.up.sql
CREATE TABLE names (name text);
INSERT INTO names SELECT name FROM users;
UPDATE names SET name = lower(name);
ALTER TABLE users ADD COLUMN a int;
INSERT INTO schema_migrations VALUES ('2');
UPDATE alembic_version SET version_num = '2';
CREATE TEMP TABLE t AS SELECT 1 AS a;
DELETE FROM t;

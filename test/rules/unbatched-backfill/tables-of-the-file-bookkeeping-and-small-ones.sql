-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
CREATE TABLE countries (code text PRIMARY KEY, name text);
UPDATE users SET name = 'x';
-- @file db/migrations/002_x.up.sql
CREATE TABLE others (a int);
UPDATE others SET a = 1;
UPDATE schema_migrations SET dirty = false;
DELETE FROM flyway_schema_history;
UPDATE countries SET name = upper(name);
CREATE TEMP TABLE t (a int);
DELETE FROM t;
-- @file db/migrations/002_x.down.sql
UPDATE users SET name = 'x';
-- @file db/queries/users.sql
UPDATE users SET name = 'x' WHERE name = 'y';

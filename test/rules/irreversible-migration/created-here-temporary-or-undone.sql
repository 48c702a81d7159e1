-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, v varchar(10));
ALTER TABLE users ADD COLUMN a int;
ALTER TABLE users DROP COLUMN a;
-- @file db/migrations/002_x.up.sql
CREATE TABLE t (a int);
DROP TABLE t;
CREATE TEMP TABLE u AS SELECT 1 AS a;
TRUNCATE u;
CREATE SCHEMA s;
DROP SCHEMA s;
ALTER TABLE users ADD COLUMN b int;
ALTER TABLE users DROP COLUMN b;
ALTER TABLE users ALTER v TYPE varchar(20);
DROP TABLE IF EXISTS never_seen;
CREATE TABLE never_seen (a int);
DROP TABLE _deprecated_things;
DROP INDEX i;
DROP VIEW w;
DELETE FROM schema_migrations;
-- @file db/migrations/002_x.down.sql
DROP TABLE users;

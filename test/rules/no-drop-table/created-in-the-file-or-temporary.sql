-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id int);
DROP TABLE orders;
-- @file db/migrations/002_x.up.sql
CREATE TEMP TABLE scratch AS SELECT 1 AS a;
DROP TABLE scratch;
CREATE TABLE a (id int);
DROP TABLE a;
DROP TABLE IF EXISTS fresh;
CREATE TABLE fresh (id int);
DROP VIEW v;
DROP INDEX i;

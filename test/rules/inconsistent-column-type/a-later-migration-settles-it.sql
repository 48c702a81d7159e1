-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_a.up.sql
CREATE TABLE a (id bigint PRIMARY KEY, user_id bigint);
CREATE TABLE b (id bigint PRIMARY KEY, user_id int);
-- @file db/migrations/002_b.up.sql
ALTER TABLE b ALTER COLUMN user_id TYPE bigint;

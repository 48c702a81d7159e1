-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, a_id bigint REFERENCES a (id) ON DELETE CASCADE);
CREATE TABLE c (id bigint PRIMARY KEY, b_id bigint CONSTRAINT c_b REFERENCES b (id) ON DELETE CASCADE, note text);
-- @file db/migrations/002_more.up.sql
ALTER TABLE c DROP CONSTRAINT c_b;

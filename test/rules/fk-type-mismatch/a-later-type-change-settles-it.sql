-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY, user_id int REFERENCES users (id));
-- @file db/migrations/002_widen.up.sql
ALTER TABLE posts ALTER COLUMN user_id TYPE bigint;

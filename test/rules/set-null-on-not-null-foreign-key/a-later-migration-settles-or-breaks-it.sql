-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id) ON DELETE SET NULL);
CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id) ON DELETE SET NULL);
--                                         ^^^^^^^ set-null-on-not-null-foreign-key 95
-- @file db/migrations/002_more.up.sql
ALTER TABLE posts ALTER COLUMN user_id DROP NOT NULL;
ALTER TABLE notes ALTER COLUMN user_id SET NOT NULL;

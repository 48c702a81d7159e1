-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file db/migrations/002_try.up.sql
CREATE INDEX users_email_idx ON users (email);
DROP INDEX users_email_idx;
CREATE TABLE posts (id bigint PRIMARY KEY, title text);
CREATE INDEX posts_title_idx ON posts (title);
DROP INDEX posts_title_idx;
CREATE TEMP TABLE staging (id bigint);
CREATE INDEX staging_idx ON staging (id);
DROP INDEX staging_idx;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE INDEX users_email_idx ON users (email);
-- @file db/migrations/002_posts.up.sql
BEGIN;
CREATE TABLE IF NOT EXISTS posts (id bigint PRIMARY KEY, title text);
CREATE INDEX posts_title_idx ON posts (title);
COMMIT;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file db/migrations/002_posts.up.sql
CREATE TABLE posts (id bigint PRIMARY KEY, title text);
-- @file db/migrations/003_indexes.up.sql
CREATE INDEX posts_title_idx ON posts (title);
  CREATE INDEX users_email_idx ON users (email);
--^^^^^^^^^^^^ require-concurrent-index-creation 90

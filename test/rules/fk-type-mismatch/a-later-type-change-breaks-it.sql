-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id int REFERENCES users (id)
--^^^^^^^ fk-type-mismatch 90
);
-- @file db/migrations/002_widen.up.sql
ALTER TABLE users ALTER COLUMN id TYPE bigint;

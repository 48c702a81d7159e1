-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE users (id uuid PRIMARY KEY);
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id text REFERENCES users (id),
--^^^^^^^ fk-type-mismatch 90
  editor_id int REFERENCES users (id)
--^^^^^^^^^ fk-type-mismatch 90
);

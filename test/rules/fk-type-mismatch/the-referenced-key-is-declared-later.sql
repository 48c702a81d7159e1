-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema/a_posts.sql
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id int REFERENCES users
--^^^^^^^ fk-type-mismatch 90
);
-- @file schema/b_users.sql
CREATE TABLE users (id bigint PRIMARY KEY);

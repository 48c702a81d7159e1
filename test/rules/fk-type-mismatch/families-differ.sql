-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id uuid PRIMARY KEY);
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id text,
  FOREIGN KEY (user_id) REFERENCES users (id)
--             ^^^^^^^ fk-type-mismatch 90
);

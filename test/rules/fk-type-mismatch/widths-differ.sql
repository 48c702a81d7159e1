-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id int REFERENCES users (id),
--^^^^^^^ fk-type-mismatch 90
  editor_id smallint REFERENCES users
--^^^^^^^^^ fk-type-mismatch 90
);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id int8 PRIMARY KEY, n integer UNIQUE);
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id bigint REFERENCES users (id),
  user_n int4 REFERENCES users (n)
);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE DOMAIN user_key AS bigint;
CREATE TYPE kind AS ENUM ('a', 'b');
CREATE TABLE kinds (kind kind PRIMARY KEY);
CREATE TABLE users (id user_key PRIMARY KEY);
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id user_key REFERENCES users (id),
  kind kind REFERENCES kinds (kind),
  other_id int REFERENCES elsewhere (id)
);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE pairs (a bigint, b bigint, PRIMARY KEY (a, b));
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id bigint REFERENCES users (id) ON DELETE SET NULL,
  editor_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  a bigint NOT NULL,
  b bigint,
  FOREIGN KEY (a, b) REFERENCES pairs (a, b) ON DELETE SET NULL (b)
);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  a bigint REFERENCES users (id) ON DELETE NO ACTION,
  b bigint REFERENCES users (id) ON DELETE CASCADE,
  c bigint REFERENCES users (id) ON UPDATE CASCADE ON DELETE RESTRICT,
  d bigint REFERENCES users (id) ON DELETE SET NULL,
  e bigint DEFAULT 0 REFERENCES users (id) ON DELETE SET DEFAULT
);

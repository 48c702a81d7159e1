-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file schema.sql
CREATE TABLE users (id INTEGER PRIMARY KEY);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  userId INTEGER NOT NULL,
--^^^^^^ missing-foreign-key 50
  done INTEGER
);
CREATE TABLE notes (id INTEGER PRIMARY KEY, user_id TEXT);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE pairs (a bigint, b bigint, PRIMARY KEY (a, b));
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users (id) ON DELETE SET NULL,
--^^^^^^^ set-null-on-not-null-foreign-key 95
  editor_id bigint NOT NULL CONSTRAINT e REFERENCES users (id) ON UPDATE set null,
--^^^^^^^^^ set-null-on-not-null-foreign-key 95
  a bigint NOT NULL,
  b bigint,
  FOREIGN KEY (a, b) REFERENCES pairs (a, b) ON DELETE SET NULL
--             ^^^^ set-null-on-not-null-foreign-key 95
);
CREATE TABLE profiles (user_id bigint PRIMARY KEY REFERENCES users (id) ON DELETE SET NULL);
--                     ^^^^^^^ set-null-on-not-null-foreign-key 95

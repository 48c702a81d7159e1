-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE posts (
  id int PRIMARY KEY,
  user_id int NOT NULL,
  editor_id int NULL,
  FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL,
--             ^^^^^^^ set-null-on-not-null-foreign-key 95
  FOREIGN KEY (editor_id) REFERENCES users (id) ON DELETE SET NULL
);

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE posts (
  id int PRIMARY KEY,
  user_id int NOT NULL,
  editor_id int NOT NULL,
  CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id),
--                                ^^^^^^^ foreign-key-without-on-delete 25
  CONSTRAINT fk_editor FOREIGN KEY (editor_id) REFERENCES users (id) ON DELETE NO ACTION
);

-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file schema.sql
CREATE TABLE users (id int PRIMARY KEY);
CREATE TABLE posts (
  id int PRIMARY KEY,
  user_id int NOT NULL,
  CONSTRAINT fk1 FOREIGN KEY (user_id) REFERENCES users (id),
  CONSTRAINT fk2 FOREIGN KEY (USER_ID) REFERENCES users (id)
--                            ^^^^^^^ duplicate-foreign-key 90
);

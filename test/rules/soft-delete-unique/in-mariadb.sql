-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file schema.sql
CREATE TABLE users (
  id int PRIMARY KEY,
  email varchar(50) NOT NULL,
  deleted_at datetime NULL
);
CREATE UNIQUE INDEX users_email ON users (email);
--                  ^^^^^^^^^^^ soft-delete-unique 50
CREATE UNIQUE INDEX users_both ON users (email, deleted_at);

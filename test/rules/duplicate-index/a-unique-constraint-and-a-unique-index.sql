-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, name text, CONSTRAINT users_name_key UNIQUE (name));
CREATE UNIQUE INDEX users_email_idx ON users (email);
--                  ^^^^^^^^^^^^^^^ duplicate-index 95
CREATE UNIQUE INDEX users_name_idx ON users (name);
--                  ^^^^^^^^^^^^^^ duplicate-index 95
CREATE UNIQUE INDEX users_id_idx ON users (id);
--                  ^^^^^^^^^^^^ duplicate-index 95

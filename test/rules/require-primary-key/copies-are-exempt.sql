-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE users_copy (LIKE users INCLUDING ALL);
CREATE TABLE users_copy2 (LIKE users INCLUDING INDEXES);
CREATE TABLE users_backup AS SELECT id FROM users;
CREATE TABLE users_shape (LIKE users);
--           ^^^^^^^^^^^ require-primary-key 90

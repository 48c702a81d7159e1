-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE notes (id int);
CREATE TABLE users (id int);

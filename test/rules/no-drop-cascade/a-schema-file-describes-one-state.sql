-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
DROP TABLE IF EXISTS users CASCADE;
CREATE TABLE users (id int PRIMARY KEY);

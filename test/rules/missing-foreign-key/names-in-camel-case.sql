-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE OrderItems (id bigint PRIMARY KEY);
CREATE TABLE notes (id bigint PRIMARY KEY, orderItemId bigint, paid bigint);
--                                         ^^^^^^^^^^^ missing-foreign-key 50
CREATE TABLE pa (id bigint PRIMARY KEY);

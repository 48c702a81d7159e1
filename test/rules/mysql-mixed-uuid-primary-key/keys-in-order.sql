-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file schema.sql
CREATE TABLE a (id binary(16) DEFAULT (uuid_to_bin(uuid(), 1)) PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY, code char(36) DEFAULT (uuid()));
CREATE TABLE c (id char(36) PRIMARY KEY);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100));
--                                              ^^^^^^^^^^^^ prefer-text-over-varchar 25

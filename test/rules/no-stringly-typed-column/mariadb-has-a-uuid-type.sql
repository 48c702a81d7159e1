-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, user_uuid char(36));
--                                               ^^^^^^^^ no-stringly-typed-column 50

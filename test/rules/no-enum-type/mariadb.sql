-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, kind enum('a','b') NOT NULL, note varchar(9));
--                                          ^^^^^^^^^^^^^ no-enum-type 25

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE t (id bigint PRIMARY KEY, money decimal(19,4));

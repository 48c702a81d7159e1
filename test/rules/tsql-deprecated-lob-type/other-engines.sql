-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE posts (id bigint PRIMARY KEY, body text);

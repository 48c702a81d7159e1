-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE events (id bigint PRIMARY KEY, payload json);

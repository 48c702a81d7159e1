-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql

CREATE TABLE a (id INTEGER PRIMARY KEY);

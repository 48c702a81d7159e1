-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql

CREATE TABLE posts (id bigint PRIMARY KEY, "étiquettes" text);
--                                         ^^^^^^^^^^^^ no-comma-separated-list 50

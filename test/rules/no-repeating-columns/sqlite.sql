-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql

CREATE TABLE contacts (id INTEGER PRIMARY KEY, telephone1 TEXT, telephone2 TEXT);
--                                             ^^^^^^^^^^ no-repeating-columns 50

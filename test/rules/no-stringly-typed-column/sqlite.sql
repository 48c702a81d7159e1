-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql

CREATE TABLE t (id INTEGER PRIMARY KEY, created_at TEXT, title TEXT);
--                                                 ^^^^ no-stringly-typed-column 50

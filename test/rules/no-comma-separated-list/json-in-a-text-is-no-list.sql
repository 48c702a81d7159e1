-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql

CREATE TABLE posts (id INTEGER PRIMARY KEY, tag_ids TEXT NOT NULL DEFAULT '[]', user_ids TEXT DEFAULT '');
--                                                                              ^^^^^^^^ no-comma-separated-list 50

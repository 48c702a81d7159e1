-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE contacts (id INTEGER PRIMARY KEY, phone1 TEXT, phone2 TEXT);
--                                             ^^^^^^ no-repeating-columns 50

-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id integer PRIMARY KEY);
-- @file db/migrations/002_email.sql
CREATE TABLE IF NOT EXISTS users (id integer PRIMARY KEY, email text);
--                         ^^^^^ misleading-if-not-exists 85

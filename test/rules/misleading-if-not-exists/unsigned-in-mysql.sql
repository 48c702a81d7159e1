-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id int PRIMARY KEY);
-- @file db/migrations/002_again.sql
CREATE TABLE IF NOT EXISTS users (id int unsigned PRIMARY KEY);
--                         ^^^^^ misleading-if-not-exists 85

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id int PRIMARY KEY);
-- @file db/migrations/002_email.sql
CREATE TABLE IF NOT EXISTS `users` (id int PRIMARY KEY, email text);
--                         ^^^^^^^ misleading-if-not-exists 85

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_email.sql
DROP TABLE users;
CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, email text);

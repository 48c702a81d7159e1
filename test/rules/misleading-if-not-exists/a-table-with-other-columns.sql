-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.sql
CREATE TABLE app.users (id bigint PRIMARY KEY, name varchar(20));
-- @file db/migrations/002_email.sql
CREATE TABLE IF NOT EXISTS app.users (id bigint PRIMARY KEY, name varchar(20), email text);
--                         ^^^^^^^^^ misleading-if-not-exists 85
CREATE TABLE IF NOT EXISTS app.users (id uuid PRIMARY KEY, name varchar(50));
--                         ^^^^^^^^^ misleading-if-not-exists 85

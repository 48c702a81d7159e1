-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id int, name text);
CREATE TABLE users_new (id int, name text);
-- @file db/migrations/002_x.up.sql
RENAME TABLE users TO users_retired, users_new TO users;

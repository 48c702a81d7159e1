-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id integer PRIMARY KEY, name text);
-- @file db/migrations/002_x.up.sql
CREATE TABLE new__users (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO new__users (id, name) SELECT id, name FROM users;
DROP TABLE users;
ALTER TABLE new__users RENAME TO users;

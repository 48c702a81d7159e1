-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id integer PRIMARY KEY, name text);
CREATE TABLE posts (id integer PRIMARY KEY, name text);
CREATE TABLE tags (id integer PRIMARY KEY, name text);
CREATE TABLE logs (id integer PRIMARY KEY, name text);
-- @file db/migrations/002_x.up.sql
PRAGMA foreign_keys=OFF;
CREATE TABLE new__users (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO new__users (id, name) SELECT id, name FROM users;
DROP TABLE users;
ALTER TABLE new__users RENAME TO users;
ALTER TABLE posts RENAME TO posts_before;
CREATE TABLE posts (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO posts SELECT id, name FROM posts_before;
DROP TABLE posts_before;
CREATE TABLE copy_of_tags AS SELECT * FROM tags;
DROP TABLE tags;
CREATE TABLE tags (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO tags SELECT * FROM copy_of_tags;
DROP TABLE copy_of_tags;
CREATE TABLE new_logs (id integer PRIMARY KEY, name text NOT NULL);
DROP TABLE logs;
--         ^^^^ no-drop-table 75
ALTER TABLE new_logs RENAME TO logs;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE TABLE teams (id bigint PRIMARY KEY, title text);
CREATE TABLE posts (id bigint PRIMARY KEY);
CREATE VIEW titles AS SELECT title FROM teams;
-- @file migrations/002_rename.up.sql
ALTER TABLE users RENAME COLUMN email TO mail;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE teams RENAME COLUMN title TO name;
-- @file migrations/003_rename.up.sql
ALTER TABLE posts RENAME TO articles;
--                ^^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE teams RENAME TO groups;
-- @file queries/users.sql
SELECT email FROM users;
SELECT mail FROM users;
UPDATE posts SET id = 1 WHERE id = 2;
SELECT id FROM articles;
SELECT name FROM groups;

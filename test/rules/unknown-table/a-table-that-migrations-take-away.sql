-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE notes (id bigint PRIMARY KEY);
CREATE TABLE tags (id bigint PRIMARY KEY);
CREATE TABLE pages (id bigint PRIMARY KEY);
-- @file migrations/002_rename.up.sql
UPDATE notes SET id = 1 WHERE id = 2;
ALTER TABLE users RENAME TO people;
DROP TABLE notes;
DROP TABLE tags;
CREATE VIEW tags AS SELECT id FROM people;
DROP TABLE pages;
CREATE TABLE pages (id bigint PRIMARY KEY, title text);
-- @file queries/q.sql
SELECT id FROM users WHERE id = $1;
--             ^^^^^ unknown-table 75
DELETE FROM notes WHERE id = $1;
--          ^^^^^ unknown-table 75
SELECT id FROM tags WHERE id = $1;
SELECT id FROM pages WHERE id = $1;
SELECT id FROM people WHERE id = $1;
-- @file seeds/notes.sql
INSERT INTO notes (id) VALUES (1);

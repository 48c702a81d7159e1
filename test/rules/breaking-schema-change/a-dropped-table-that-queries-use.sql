-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE TABLE logs (id bigint PRIMARY KEY);
CREATE TABLE "Old Stuff" (id bigint PRIMARY KEY);
CREATE VIEW mails AS SELECT email FROM users;
-- @file migrations/002_drop.up.sql
DROP TABLE logs, users CASCADE;
--               ^^^^^ breaking-schema-change 90
DROP VIEW mails;
--        ^^^^^ breaking-schema-change 90
DROP TABLE "Old Stuff";
-- @file queries/users.sql
DELETE FROM users WHERE id = $1;
SELECT email FROM mails;
WITH logs AS (SELECT 1 AS id) SELECT id FROM logs;

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file migrations/001_users.up.sql
CREATE TABLE `users` (id int PRIMARY KEY, email varchar(100), phone varchar(20));
CREATE VIEW mails AS SELECT email FROM users;
-- @file migrations/002_rename.up.sql
ALTER TABLE users RENAME COLUMN email TO mail;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users CHANGE phone tel varchar(20);

-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id int PRIMARY KEY, email varchar(100), phone varchar(20));
CREATE TABLE logs (id int PRIMARY KEY);
-- @file migrations/002_drop.up.sql
ALTER TABLE users DROP COLUMN email;
--                ^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users DROP COLUMN phone;
DROP TABLE logs;
--         ^^^^ breaking-schema-change 90
-- @file queries/users.sql
SELECT id, Email FROM users;
SELECT id FROM logs WHERE id IN (SELECT id FROM users);

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id int PRIMARY KEY, email varchar(100), phone varchar(20), age int);
-- @file migrations/002_change.up.sql
ALTER TABLE users CHANGE COLUMN email mail varchar(100);
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 90
ALTER TABLE users CHANGE age AGE bigint, CHANGE phone tel varchar(20);
-- @file queries/users.sql
SELECT id, email, age FROM users;

-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/001_init.sql
CREATE TABLE users (name varchar(50) NOT NULL);
ALTER TABLE users MODIFY name varchar(60) NULL DEFAULT 'x';
-- @file db/migrations/002_modify.sql
ALTER TABLE users MODIFY name varchar(70);
--                ^^^^^^^^^^^^^^^^^^^^^^^ mysql-modify-drops-attributes 90

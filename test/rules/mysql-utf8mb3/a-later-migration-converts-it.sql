-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/migrations/001_init.sql
CREATE TABLE a (id int, name varchar(9)) DEFAULT CHARSET=utf8;
CREATE TABLE b (id int, name varchar(9) CHARACTER SET utf8);
CREATE TABLE c (id int) DEFAULT CHARSET=utf8;
--                                      ^^^^ mysql-utf8mb3 85
-- @file db/migrations/002_convert.sql
ALTER TABLE a CONVERT TO CHARACTER SET utf8mb4;
ALTER TABLE b MODIFY name varchar(9) CHARACTER SET utf8mb4;

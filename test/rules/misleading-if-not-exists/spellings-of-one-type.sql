-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE a (id int(11), b boolean, c integer);
-- @file db/migrations/002_again.sql
CREATE TABLE IF NOT EXISTS a (id int, b tinyint(1), c int);

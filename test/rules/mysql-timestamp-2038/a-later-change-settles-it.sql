-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE a (id int PRIMARY KEY, ends timestamp NULL);
-- @file db/migrations/002_wider.sql
ALTER TABLE a MODIFY ends datetime(6) NULL;

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE orders (id int NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'the key');
--                      ^^^ prefer-bigint-primary-key 50

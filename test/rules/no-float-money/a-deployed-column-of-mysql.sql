-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE products (id bigint NOT NULL PRIMARY KEY, price double NOT NULL DEFAULT 0 COMMENT 'with  tax');
--                                                           ^^^^^^ no-float-money 95

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE orders (id serial PRIMARY KEY);
--                      ^^^^^^ prefer-bigint-primary-key 50

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50));
CREATE TABLE coupons (id bigint PRIMARY KEY, code varchar(50));

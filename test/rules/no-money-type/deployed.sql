-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE orders (id bigint PRIMARY KEY, total money DEFAULT '$1,000.00');
--                                                ^^^^^ no-money-type 85

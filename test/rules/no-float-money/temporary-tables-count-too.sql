-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql

CREATE TEMP TABLE cart (id bigint PRIMARY KEY, price float8);
--                                                   ^^^^^^ no-float-money 95

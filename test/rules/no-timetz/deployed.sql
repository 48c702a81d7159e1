-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE shifts (id bigint PRIMARY KEY, a timetz DEFAULT CURRENT_TIME);
--                                            ^^^^^^ no-timetz 85

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE visits (id bigint PRIMARY KEY, a timestamptz(0));
--                                            ^^^^^^^^^^^^^^ no-timestamp-precision-zero 75

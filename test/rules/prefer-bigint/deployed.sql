-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE counters (id bigint PRIMARY KEY, n int);
--                                              ^^^ prefer-bigint 25

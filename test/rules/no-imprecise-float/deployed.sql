-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE t (id bigint PRIMARY KEY, hours float);
--                                           ^^^^^ no-imprecise-float 25

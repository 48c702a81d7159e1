-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE visits (id bigint PRIMARY KEY, a time DEFAULT CURRENT_TIME);
--                                                         ^^^^^^^^^^^^ no-current-time 75

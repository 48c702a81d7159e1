-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE events (id bigint PRIMARY KEY, payload json DEFAULT '{}');
--                                                  ^^^^ prefer-jsonb 75

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE users (id bigint PRIMARY KEY, is_active boolean);
--                                                   ^^^^^^^ nullable-boolean 25

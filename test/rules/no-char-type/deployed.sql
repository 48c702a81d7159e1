-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE "Countries" (id bigint PRIMARY KEY, "Code" char(2) NOT NULL DEFAULT 'ab');
--                                                      ^^^^^^^ no-char-type 75

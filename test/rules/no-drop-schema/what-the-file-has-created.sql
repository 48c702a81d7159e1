-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_try.up.sql
CREATE SCHEMA scratch;
DROP SCHEMA scratch CASCADE;
DROP TABLE legacy.orders;
-- @file db/migrations/002_try.down.sql
DROP SCHEMA legacy;

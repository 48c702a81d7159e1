-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_reset.up.sql
TRUNCATE a, b;
TRUNCATE a RESTRICT;
CREATE TEMP TABLE staging (id int);
TRUNCATE staging CASCADE;
-- @file tests/reset.sql
TRUNCATE a CASCADE;

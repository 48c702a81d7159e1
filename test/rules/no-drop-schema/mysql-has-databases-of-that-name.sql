-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_drop.up.sql
  DROP SCHEMA IF EXISTS legacy;
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-drop-schema 85
CREATE SCHEMA scratch;
DROP SCHEMA scratch;

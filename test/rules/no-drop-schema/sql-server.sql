-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_drop.up.sql
  DROP SCHEMA [legacy];
--^^^^^^^^^^^^^^^^^^^^ no-drop-schema 85
GO
CREATE SCHEMA scratch;
GO
DROP SCHEMA scratch;

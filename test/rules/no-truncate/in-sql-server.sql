-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_reset.up.sql
  TRUNCATE TABLE [dbo].[Orders];
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-truncate 75
TRUNCATE TABLE #staging;

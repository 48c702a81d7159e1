-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_x.up.sql
DROP TABLE #scratch;
GO
DROP TABLE dbo.Orders;
--         ^^^^^^^^^^ no-drop-table 75
GO
IF OBJECT_ID('dbo.Items') IS NOT NULL
  DROP TABLE dbo.Items;
--           ^^^^^^^^^ no-drop-table 75
GO

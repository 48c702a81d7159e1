-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_fill.sql
  DISABLE TRIGGER Audit ON dbo.Orders;
--^^^^^^^^^^^^^^^^^^^^^ disable-trigger 75
GO
ALTER TABLE dbo.Items DISABLE TRIGGER ALL;
--                    ^^^^^^^^^^^^^^^^^^^ disable-trigger 75
GO
ALTER TABLE dbo.Lines DISABLE TRIGGER ALL;
GO
ENABLE TRIGGER ALL ON dbo.Lines;

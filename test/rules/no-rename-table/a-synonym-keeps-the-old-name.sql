-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_x.sql
EXEC sp_rename 'dbo.orders', 'purchases';
GO
CREATE SYNONYM dbo.orders FOR dbo.purchases;
GO
sp_rename '[dbo].[items]', 'things'
--        ^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-table 85
GO

-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_x.up.sql
EXEC sp_rename 'dbo.users', 'customers';
--             ^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-table 85
GO
EXEC sp_rename 'dbo.users.name', 'full_name', 'COLUMN';
GO
EXEC sp_rename 'dbo.users.ix', 'ix2', 'INDEX';
GO

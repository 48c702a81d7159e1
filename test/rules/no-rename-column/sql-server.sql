-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/002_x.up.sql
EXEC sp_rename 'dbo.users.name', 'full_name', 'COLUMN';
--             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-column 85
GO
exec sys.sp_rename @objname = N'dbo.users.mail', @newname = N'email', @objtype = N'COLUMN';
--                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-rename-column 85
GO

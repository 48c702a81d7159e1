-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file migrations/001_users.up.sql
CREATE TABLE dbo.Users (Id int PRIMARY KEY, Email nvarchar(100));
GO
CREATE PROCEDURE dbo.Mails AS SELECT [Email] FROM [dbo].[Users];
GO
-- @file migrations/002_rename.up.sql
EXEC sp_rename 'dbo.Users.Email', 'Mail', 'COLUMN';
--             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ breaking-schema-change 90

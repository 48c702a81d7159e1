-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.Users (Id int PRIMARY KEY, Email nvarchar(99), IsDeleted bit NOT NULL DEFAULT 0);
-- @file db/procedures/find.sql
CREATE PROCEDURE dbo.FindUser @Email nvarchar(99) AS
BEGIN
  SELECT Id FROM dbo.Users WHERE Email = @Email;
--               ^^^^^^^^^ soft-delete-filter-missing 50
  SELECT Id FROM dbo.Users WHERE Email = @Email AND IsDeleted = 0;
END
-- @file db/queries/q.sql
SELECT Id FROM [dbo].[Users] WHERE Email = 'x';
--             ^^^^^^^^^^^^^ soft-delete-filter-missing 50

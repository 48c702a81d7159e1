-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.Users (Id int IDENTITY PRIMARY KEY, Email nvarchar(200), Name nvarchar(200), Bio nvarchar(max));
CREATE NONCLUSTERED INDEX IX_Users_Name ON dbo.Users (Name);
GO
CREATE PROCEDURE FindUser @Email nvarchar(200) AS
BEGIN
  SELECT Id FROM dbo.Users WHERE Email = @Email;
--                               ^^^^^ missing-predicate-index 50
  SELECT Id FROM Users WHERE name = @Email;
  SELECT Id FROM Users WHERE Bio = @Email;
END
GO

-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.Users (Id int PRIMARY KEY, DeletedAt datetime2 NULL);
GO
CREATE TABLE dbo.Flags (Id int PRIMARY KEY, IsDeleted bit NOT NULL DEFAULT 0);
GO
-- @file db/procedures/remove.sql
CREATE PROCEDURE dbo.RemoveUser @Id int AS
BEGIN
  DELETE FROM dbo.Users WHERE Id = @Id;
--^^^^^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
  DELETE FROM [Flags] WHERE Id = @Id;
--^^^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
  DELETE FROM dbo.Users WHERE DeletedAt < DATEADD(day, -30, SYSUTCDATETIME());
END

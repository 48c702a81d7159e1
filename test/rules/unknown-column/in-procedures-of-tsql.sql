-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.users (id int PRIMARY KEY, email nvarchar(90));
-- @file app/procedures.sql
CREATE PROCEDURE dbo.mail_of @who int AS
BEGIN
  SELECT emial FROM dbo.users WHERE id = @who;
--       ^^^^^ unknown-column 75
END
GO

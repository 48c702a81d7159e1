-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE dbo.Users (Id bigint PRIMARY KEY, NickName nvarchar(50), Email nvarchar(50));
CREATE INDEX IX_NickName ON dbo.Users (NickName);
--           ^^^^^^^^^^^ unused-index 25
GO
CREATE PROCEDURE MailOf @Id bigint AS SELECT Email FROM dbo.Users WHERE Id = @Id;
GO

-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE dbo.Users (
  Id bigint NOT NULL PRIMARY KEY,
  Name varchar NOT NULL,
--     ^^^^^^^ tsql-require-type-length 90
  Code [nvarchar] NULL,
--     ^^^^^^^^^^ tsql-require-type-length 90
  Flag char NOT NULL DEFAULT 'N',
--     ^^^^ tsql-require-type-length 90
  Raw varbinary NULL,
--    ^^^^^^^^^ tsql-require-type-length 90
  A varchar(10), B nvarchar(max), C char(2), D varbinary(max), E int, F sysname, G text
);
GO
CREATE PROCEDURE dbo.Find (@name varchar, @code nvarchar(10) = N'x', @flag AS char = 'N') AS
--                               ^^^^^^^ tsql-require-type-length 90
--                                                                            ^^^^ tsql-require-type-length 90
SELECT CAST(@name AS varchar), CONVERT(nvarchar, Id), CONVERT(varchar(10), Id, 112), TRY_CAST(Id AS VARCHAR)
--                   ^^^^^^^ tsql-require-type-length 90
--                                     ^^^^^^^^ tsql-require-type-length 90
--                                                                                                  ^^^^^^^ tsql-require-type-length 90
FROM dbo.Users WHERE Name = CAST(CASE WHEN 1 = 1 THEN @code ELSE @name END AS varchar);
--                                                                            ^^^^^^^ tsql-require-type-length 90
GO
CREATE FUNCTION dbo.Full_Name (@id bigint) RETURNS varchar AS
--                                                 ^^^^^^^ tsql-require-type-length 90
BEGIN
  DECLARE @n varchar = 'Alice', @m varchar(5), @k int = LEN('a'), @j nchar;
--           ^^^^^^^ tsql-require-type-length 90
--                                                                   ^^^^^ tsql-require-type-length 90
  SET @n = CAST(@id AS varchar);
--                     ^^^^^^^ tsql-require-type-length 90
  RETURN @n;
END
GO
DECLARE @t TABLE (Id int PRIMARY KEY, Name varchar, Code varchar(3));
--                                         ^^^^^^^ tsql-require-type-length 90
IF LEN(CONVERT(varchar, @@SPID)) > 1 PRINT 'x';
--             ^^^^^^^ tsql-require-type-length 90

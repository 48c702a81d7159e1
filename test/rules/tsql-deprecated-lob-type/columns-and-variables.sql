-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE [dbo].[Posts] (
  [Id] bigint NOT NULL PRIMARY KEY,
  [Body] [ntext] NULL,
--       ^^^^^^^ tsql-deprecated-lob-type 90
  Notes text,
--      ^^^^ tsql-deprecated-lob-type 90
  Photo IMAGE NOT NULL,
--      ^^^^^ tsql-deprecated-lob-type 90
  Fine nvarchar(max),
  text varchar(10)
);
ALTER TABLE dbo.Posts ADD Extra text NULL;
--                              ^^^^ tsql-deprecated-lob-type 90
GO
CREATE PROCEDURE dbo.Save @body ntext, @name AS nvarchar(10) = NULL, @photo image OUTPUT AS
--                              ^^^^^ tsql-deprecated-lob-type 90
--                                                                          ^^^^^ tsql-deprecated-lob-type 90
BEGIN
  CREATE TABLE #work (body text, name varchar(10));
--                         ^^^^ tsql-deprecated-lob-type 90
  DECLARE @t TABLE (id int PRIMARY KEY, note text, UNIQUE (id));
--                                           ^^^^ tsql-deprecated-lob-type 90
  SELECT CAST(@body AS text), @name AS text FROM #work;
END
GO
DECLARE @a int = 1, @b text;
--                     ^^^^ tsql-deprecated-lob-type 90

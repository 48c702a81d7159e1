-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE t (Id bigint NOT NULL PRIMARY KEY, [text] nvarchar(9), [image] varbinary(max), ntext nvarchar(max));
SELECT [text], image FROM t WHERE CAST([text] AS nvarchar(max)) = 'text';
DECLARE @text nvarchar(max) = 'image', @image varbinary(max);

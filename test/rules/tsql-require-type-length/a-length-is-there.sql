-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

DECLARE @a varchar(100), @b nvarchar(MAX), @c AS char(1), @d int, @e varbinary (8);
SELECT CAST(1 AS varchar(10)), CONVERT(varchar(max), 1), CAST('a' AS date);
SELECT 'DECLARE @x varchar', [varchar], varchar FROM dbo.T; -- DECLARE @y varchar
CREATE TABLE #t (a character varying(10));

-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

DECLARE @a character varying, @b [varchar], @c national character varying(9), @d VarChar = NULL;
--         ^^^^^^^^^^^^^^^^^ tsql-require-type-length 90
--                               ^^^^^^^^^ tsql-require-type-length 90
--                                                                               ^^^^^^^ tsql-require-type-length 90
GO
ALTER PROCEDURE dbo.P @a nvarchar = NULL, @b decimal(9, 2) = 1.5 AS SELECT 1;
--                       ^^^^^^^^ tsql-require-type-length 90
GO
CREATE FUNCTION dbo.F (@x varchar) RETURNS TABLE AS RETURN SELECT CAST(@x AS varchar(10)) AS y;
--                        ^^^^^^^ tsql-require-type-length 90
GO
CREATE VIEW dbo.V AS SELECT CAST(Id AS char) AS c FROM dbo.T;
--                                     ^^^^ tsql-require-type-length 90
GO
ALTER TABLE dbo.T ADD A varchar NULL;
--                      ^^^^^^^ tsql-require-type-length 90
UPDATE dbo.T SET A = CONVERT(varchar, GETDATE());
--                           ^^^^^^^ tsql-require-type-length 90
EXEC dbo.P @a = 'varchar';

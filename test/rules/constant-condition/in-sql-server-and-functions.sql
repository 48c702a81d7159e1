-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
SELECT id FROM dbo.t WHERE [name] = name AND 'a' = 'b';
--                         ^^^^^^^^^^^^^ constant-condition 75
--                                           ^^^^^^^^^ constant-condition 75
SELECT TOP (0) id INTO #copy FROM dbo.t WHERE 1 = 2;
SELECT id FROM dbo.t WHERE @mode = 1 OR id = @id;
GO
CREATE PROCEDURE dbo.p @id int AS SELECT id FROM dbo.t WHERE id = id;
--                                                           ^^^^^^^ constant-condition 75

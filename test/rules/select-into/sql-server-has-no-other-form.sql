-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
SELECT TOP 10 a INTO dbo.t2 FROM dbo.t1;
--                   ^^^^^^ select-into 75
SELECT TOP (@n) a INTO #t2 FROM dbo.t1 WHERE b = 1;
--                     ^^^ select-into 75
SELECT TOP 10 a INTO dbo.t2 FROM dbo.t1 ORDER BY a;
SELECT a INTO dbo.t2 FROM dbo.t1;
SELECT TOP 0 a INTO #t2 FROM dbo.t1;
SELECT TOP (100) PERCENT a INTO #t2 FROM dbo.t1;

-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
MERGE t USING s ON t.id = s.id WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id);
--    ^ tsql-merge-without-holdlock 75
MERGE INTO dbo.[Orders] AS t USING (SELECT 1 AS id) AS s ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = 1;
--         ^^^^^^^^^^^^ tsql-merge-without-holdlock 75
MERGE TOP (10) INTO dbo.t WITH (UPDLOCK) AS x USING dbo.s AS s WITH (HOLDLOCK) ON x.id = s.id WHEN MATCHED THEN DELETE;
--                  ^^^^^ tsql-merge-without-holdlock 75
MERGE dbo.t WITH (HOLDLOCK) USING s ON t.id = s.id WHEN MATCHED THEN DELETE;
MERGE dbo.t WITH (ROWLOCK, serializable) AS x USING s ON x.id = s.id WHEN MATCHED THEN DELETE;
MERGE #t AS x USING s ON x.id = s.id WHEN MATCHED THEN DELETE;
MERGE @t AS x USING s ON x.id = s.id WHEN MATCHED THEN DELETE;
GO
CREATE PROCEDURE dbo.p AS
BEGIN
  SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
  MERGE dbo.t AS x USING s ON x.id = s.id WHEN MATCHED THEN DELETE;
END;
GO
CREATE PROCEDURE dbo.q AS
BEGIN
  MERGE dbo.t AS x USING s ON x.id = s.id WHEN MATCHED THEN DELETE;
--      ^^^^^ tsql-merge-without-holdlock 75
END;

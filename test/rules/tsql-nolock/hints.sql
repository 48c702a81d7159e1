-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
SELECT a FROM dbo.t WITH (NOLOCK);
--                        ^^^^^^ tsql-nolock 75
SELECT a FROM dbo.t (nolock) JOIN dbo.u AS v WITH (INDEX(1), READUNCOMMITTED) ON t.a = v.a;
--                   ^^^^^^ tsql-nolock 75
--                                                           ^^^^^^^^^^^^^^^ tsql-nolock 75
SELECT a FROM (SELECT a FROM dbo.t WITH (READPAST, NOLOCK)) AS q WHERE q.a = 1;
--                                                 ^^^^^^ tsql-nolock 75
UPDATE t SET a = 1 FROM dbo.t AS t INNER JOIN dbo.u WITH (NOLOCK) ON u.a = t.a;
--                                                        ^^^^^^ tsql-nolock 75
SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED;
--                              ^^^^^^^^^^^^^^^^ tsql-nolock 75
GO
CREATE PROCEDURE dbo.p AS
BEGIN
  SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED;
--                                ^^^^^^^^^^^^^^^^ tsql-nolock 75
  SELECT a FROM dbo.t t WITH(NOLOCK) PIVOT (MAX(b) FOR c IN ([x])) AS p;
--                           ^^^^^^ tsql-nolock 75
END;
GO
CREATE VIEW dbo.v AS SELECT a FROM dbo.t WITH (NOLOCK);
--                                             ^^^^^^ tsql-nolock 75

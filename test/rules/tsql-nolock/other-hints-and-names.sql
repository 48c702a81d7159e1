-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
SELECT a FROM dbo.t WITH (ROWLOCK, UPDLOCK);
SELECT nolock, a FROM dbo.t;
SELECT a FROM dbo.nolock;
SELECT 'WITH (NOLOCK)' AS hint; -- WITH (NOLOCK)
SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
SET TRANSACTION ISOLATION LEVEL SNAPSHOT;

-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/a.sql
SELECT a FROM t UNION ALL SELECT a, b FROM t;
--                        ^^^^^^ set-operation-column-mismatch 95
SELECT TOP 1 a FROM t UNION SELECT b AS a FROM t;
SELECT x = a FROM t UNION SELECT a FROM t;

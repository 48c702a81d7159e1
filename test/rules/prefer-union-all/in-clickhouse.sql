-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file q.sql
SELECT a FROM t UNION SELECT a FROM u;
--              ^^^^^ prefer-union-all 25
SELECT a FROM t UNION ALL SELECT a FROM u;

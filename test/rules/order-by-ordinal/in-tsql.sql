-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file q.sql
SELECT a, b FROM t ORDER BY 2 DESC;
--                          ^ order-by-ordinal 50
SELECT a, b FROM t ORDER BY b DESC;

-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file q.sql
SELECT id, COUNT(*) FROM t GROUP BY id HAVING id <> 1;
--                                            ^^^^^^^ having-without-aggregate 75
SELECT id, COUNT(*) FROM t GROUP BY id HAVING SUM(a) <> 1;

-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file q.sql
SELECT a, b, min(a, b) FROM t JOIN u ON t.id = u.id WHERE t.id = 1;

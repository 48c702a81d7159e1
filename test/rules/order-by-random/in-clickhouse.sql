-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file q.sql
SELECT id FROM posts ORDER BY rand();
--                            ^^^^^^ order-by-random 85
SELECT id FROM posts ORDER BY id;

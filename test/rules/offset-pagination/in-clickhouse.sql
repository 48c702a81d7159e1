-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file q.sql
SELECT id FROM posts ORDER BY id LIMIT 10 OFFSET 20000;
--                                               ^^^^^ offset-pagination 75
SELECT id FROM posts ORDER BY id LIMIT 10 OFFSET 20;

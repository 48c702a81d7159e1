-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file q.sql
SELECT id FROM posts ORDER BY RANDOM();
--                            ^^^^^^^^ order-by-random 85
SELECT id FROM posts ORDER BY id;

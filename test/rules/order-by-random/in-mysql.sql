-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
SELECT id FROM posts ORDER BY RAND();
--                            ^^^^^^ order-by-random 85
SELECT id FROM posts ORDER BY id;

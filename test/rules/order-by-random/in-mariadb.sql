-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file q.sql
SELECT id FROM posts ORDER BY RAND();
--                            ^^^^^^ order-by-random 85
SELECT id FROM posts ORDER BY id;

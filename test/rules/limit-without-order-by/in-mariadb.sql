-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file q.sql
SELECT id FROM posts WHERE state = 'a' LIMIT 10;
--                                           ^^ limit-without-order-by 75
SELECT id FROM posts WHERE state = 'a' ORDER BY id LIMIT 10;
SELECT title FROM posts WHERE id = 5 LIMIT 1;
SELECT id FROM users WHERE EXISTS (SELECT id FROM posts LIMIT 1);

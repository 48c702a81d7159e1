-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/q.sql
SELECT id FROM orders WHERE placed_at < 2018-01-10 AND id > 5;
--                                      ^^^^^^^^^^ mysql-unquoted-date 90
DELETE FROM orders WHERE placed_at BETWEEN 2018-01-01 AND '2018-12-31';
--                                         ^^^^^^^^^^ mysql-unquoted-date 90
UPDATE orders SET due = 2018-1-9 WHERE id = 3;
--                      ^^^^^^^^ mysql-unquoted-date 90

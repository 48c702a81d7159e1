-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
SELECT c1, c2 FROM t GROUP BY c2;
--     ^^ nondeterministic-group-by 75
SELECT city, name, COUNT(*) FROM customers GROUP BY city;
--           ^^^^ nondeterministic-group-by 75
SELECT city, UPPER(name) FROM customers GROUP BY city;
--                 ^^^^ nondeterministic-group-by 75
SELECT name, MAX(total) FROM orders;
--     ^^^^ nondeterministic-group-by 75
SELECT city, MAX(name) FROM customers GROUP BY city;
SELECT city, COUNT(*) FROM customers GROUP BY city;
SELECT city AS c, COUNT(*) FROM customers GROUP BY c;
SELECT city, COUNT(*) FROM customers GROUP BY 1;
SELECT YEAR(made) AS y, COUNT(*) FROM orders GROUP BY y;
SELECT YEAR(made), COUNT(*) FROM orders GROUP BY YEAR(made);
SELECT c.city FROM customers c GROUP BY city;
SELECT city, name FROM customers;
SELECT id, name FROM customers GROUP BY id;
SELECT u.id, u.name, COUNT(*) FROM users u JOIN orders o ON o.user_id = u.id GROUP BY u.id;
SELECT u.id, t.title FROM users u JOIN teams t ON t.id = u.team_id GROUP BY u.id;
SELECT u.id, o.total FROM users u JOIN orders o ON o.user_id = u.id GROUP BY u.id;
--           ^^^^^^^ nondeterministic-group-by 75
SELECT city, name FROM customers WHERE name = 'x' GROUP BY city;
SELECT city, ANY_VALUE(name) FROM customers GROUP BY city;
SELECT city, GROUP_CONCAT(name) FROM customers GROUP BY city;
SELECT city, 1, NOW() FROM customers GROUP BY city;
SELECT city, COUNT(*) OVER (PARTITION BY name) FROM customers;
SELECT a, b FROM t GROUP BY a, b;
SELECT a + b, c FROM t GROUP BY a + b;
--            ^ nondeterministic-group-by 75
SELECT x FROM t, u GROUP BY y;
SELECT COUNT(*) FROM t;
SELECT * FROM t GROUP BY city;
--     ^ nondeterministic-group-by 75
SELECT u.*, COUNT(*) FROM users u GROUP BY u.team;
--     ^^^ nondeterministic-group-by 75
SELECT u.* FROM users u JOIN orders o ON o.user_id = u.id GROUP BY u.id;
SELECT 1 FROM (SELECT c1, c2 FROM t GROUP BY c2) d;
--                    ^^ nondeterministic-group-by 75

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
UPDATE t SET a = 1 AND b = 2 WHERE id = 3;
--               ^^^^^^^^^^^ and-in-update-set 90
UPDATE users SET name = 'x' AND city = ? AND `zip` = 5, n = 1 WHERE id = 3;
--                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ and-in-update-set 90
UPDATE t SET a = NOW() and b = a + 1 WHERE id = 3;
--               ^^^^^^^^^^^^^^^^^^^ and-in-update-set 90
UPDATE t SET a = a + 1 && b = 2 WHERE id = 3;
--               ^^^^^^^^^^^^^^ and-in-update-set 90
UPDATE t SET a = NULL /* why */ AND b = 2 WHERE id = 3;
--               ^^^^^^^^^^^^^^^^^^^^^^^^ and-in-update-set 90
INSERT INTO t (a, b) VALUES (1, 2) ON DUPLICATE KEY UPDATE a = 1 AND b = 2;
--                                                             ^^^^^^^^^^^ and-in-update-set 90
UPDATE t JOIN u ON t.id = u.id SET t.a = 1 AND t.b = u.b;
--                                       ^^^^^^^^^^^^^^^ and-in-update-set 90
UPDATE t SET a = 1, b = 2 WHERE id = 3 AND c = 4;
UPDATE t SET ok = (a AND b = 2) WHERE id = 3;
UPDATE t SET ok = (1 AND b = 2) WHERE id = 3;
UPDATE t SET ok = a > 1 AND b = 2 WHERE id = 3;
UPDATE t SET ok = a IS NULL AND b = 2 WHERE id = 3;
UPDATE t SET ok = verified AND b = 2 WHERE id = 3;
UPDATE t SET ok = NOT deleted AND b = 2 WHERE id = 3;
UPDATE t SET ok = EXISTS (SELECT 1 FROM u) AND b = 2 WHERE id = 3;
UPDATE t SET ok = IF(a AND b = 2, 1, 0) WHERE id = 3;
UPDATE t SET ok = 1 AND b > 2 WHERE id = 3;
UPDATE t SET ok = CASE WHEN a = 1 AND b = 2 THEN 1 END WHERE id = 3;

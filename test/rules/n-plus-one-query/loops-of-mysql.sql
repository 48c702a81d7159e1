-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file procedures/a.sql
DELIMITER //
CREATE PROCEDURE p()
BEGIN
  DECLARE v INT;
  DECLARE i INT DEFAULT 0;
  DECLARE c CURSOR FOR SELECT id FROM users;
  OPEN c;
  walk: LOOP
    FETCH c INTO v;
    UPDATE orders SET seen = 1 WHERE user_id = v;
--  ^^^^^^ n-plus-one-query 50
    UPDATE counters SET n = n + 1 WHERE name = 'x';
  END LOOP;
  WHILE i < 10 DO
    DELETE FROM parts WHERE part = i;
--  ^^^^^^ n-plus-one-query 50
    SET i = i + 1;
  END WHILE;
  UPDATE orders SET seen = 1 WHERE user_id = v;
END//
DELIMITER ;
-- @file queries/a.sql
SELECT u.id, (SELECT COUNT(*) FROM orders o WHERE o.user_id = u.id) FROM users u;
--            ^^^^^^ n-plus-one-query 50

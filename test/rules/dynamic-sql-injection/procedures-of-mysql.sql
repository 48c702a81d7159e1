DELIMITER //
CREATE PROCEDURE p(IN t varchar(64), IN n int)
BEGIN
  SET @s = CONCAT('SELECT * FROM ', t);
  PREPARE stmt FROM @s;
--                  ^^ dynamic-sql-injection 85
  EXECUTE stmt;
  SET @s = CONCAT('SELECT * FROM x LIMIT ', n);
  PREPARE stmt FROM @s;
  SET @s = 'SELECT * FROM x WHERE a = ?';
  PREPARE stmt FROM @s;
  EXECUTE stmt USING @a;
  PREPARE stmt FROM 'SELECT 1';
  SELECT CONCAT('DROP TABLE ', t) INTO @s;
  PREPARE stmt FROM @s;
--                  ^^ dynamic-sql-injection 85
  SET @s = CONCAT('SELECT ', QUOTE(t));
  PREPARE stmt FROM @s;
END//
DELIMITER ;

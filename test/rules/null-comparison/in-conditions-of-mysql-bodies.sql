-- @file db/mysql/p.sql
CREATE TABLE `users` (`id` bigint AUTO_INCREMENT PRIMARY KEY, `email` varchar(50)) ENGINE=InnoDB;
DELIMITER //
CREATE PROCEDURE p(IN a int)
BEGIN
  IF a = NULL THEN SELECT 1; END IF;
--   ^^^^^^^^ null-comparison 97
  WHILE EXISTS (SELECT 1 FROM users WHERE email <> NULL) DO SET a = 1; END WHILE;
--                                        ^^^^^^^^^^^^^ null-comparison 97
  SET a = NULL;
  CALL q((SELECT id FROM users WHERE NULL = email));
--                                   ^^^^^^^^^^^^ null-comparison 97
END//
DELIMITER ;

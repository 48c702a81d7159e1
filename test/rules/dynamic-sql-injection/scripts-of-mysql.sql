CREATE TABLE `t` (`id` int AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;
SET @s = CONCAT('DROP TABLE ', @name);
PREPARE stmt FROM @s;
--                ^^ dynamic-sql-injection 50
EXECUTE stmt;
SET @s = IF(@x > 0, 'SELECT 1', 'SELECT 2');
PREPARE stmt FROM @s;

GRANT ALL PRIVILEGES ON `shop`.* TO 'app'@'%';
--    ^^^^^^^^^^^^^^ excessive-grant 85
GRANT SELECT ON *.* TO 'app'@'%';
--              ^^^ excessive-grant 85
GRANT SELECT ON `shop`.`orders` TO 'app'@'%' WITH GRANT OPTION;
--                                           ^^^^^^^^^^^^^^^^^ excessive-grant 85
GRANT USAGE ON *.* TO 'app'@'%';
GRANT REPLICATION SLAVE ON *.* TO 'repl'@'%';
GRANT SELECT, INSERT ON `shop`.* TO 'app'@'%';
REVOKE ALL PRIVILEGES ON `shop`.* FROM 'app'@'%';
CREATE TABLE `t` (`id` int AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;

CREATE USER 'app'@'%' IDENTIFIED BY 's3cret';
--                                  ^^^^^^^^ hardcoded-credential 90
ALTER USER 'app'@'localhost' IDENTIFIED WITH mysql_native_password BY 's3cret';
--                                                                    ^^^^^^^^ hardcoded-credential 90
GRANT SELECT ON `db`.* TO 'app'@'%' IDENTIFIED BY 'x';
--                                                ^^^ hardcoded-credential 90
SET PASSWORD FOR 'app'@'%' = 's3cret';
--                           ^^^^^^^^ hardcoded-credential 90
SET PASSWORD FOR 'app'@'%' = PASSWORD('s3cret');
--                                    ^^^^^^^^ hardcoded-credential 90
CHANGE MASTER TO MASTER_HOST='h', MASTER_PASSWORD='s3cret';
--                                                ^^^^^^^^ hardcoded-credential 90
CREATE USER 'x'@'%' IDENTIFIED WITH mysql_native_password AS '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19';
CREATE TABLE `t` (`id` int AUTO_INCREMENT PRIMARY KEY, `password` varchar(20) DEFAULT 'x') ENGINE=InnoDB;

CREATE TABLE `users` (`id` int AUTO_INCREMENT PRIMARY KEY, `password_hash` varchar(64)) ENGINE=InnoDB;
SELECT id FROM `users` WHERE `password_hash` = SHA1(CONCAT(salt, @password));
--                                             ^^^^ weak-hash 85
INSERT INTO `users` (`password_hash`) VALUES (MD5('hunter2'));
--                                            ^^^ weak-hash 85
SELECT SHA2(password, 256), MD5(`email`) FROM `users`;

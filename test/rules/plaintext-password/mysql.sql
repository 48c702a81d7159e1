CREATE TABLE `users` (
  `id` int AUTO_INCREMENT PRIMARY KEY,
  `password` varchar(255),
--^^^^^^^^^^ plaintext-password 75
  `password_hash` varchar(255)
) ENGINE=InnoDB;

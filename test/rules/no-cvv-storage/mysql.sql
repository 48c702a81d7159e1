CREATE TABLE `cards` (
  `id` int AUTO_INCREMENT PRIMARY KEY,
  `cvv` char(3)
--^^^^^ no-cvv-storage 95
) ENGINE=InnoDB;

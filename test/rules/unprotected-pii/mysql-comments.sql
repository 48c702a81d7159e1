CREATE TABLE `people` (
  `id` int AUTO_INCREMENT PRIMARY KEY,
  `ssn` varchar(11) COMMENT 'PII: masked in views',
  `iban` varchar(34) COMMENT 'of the account',
--^^^^^^ unprotected-pii 75
  `passport` varbinary(255)
) ENGINE=InnoDB;

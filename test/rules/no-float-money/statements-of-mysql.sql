-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql

CREATE TABLE `products` (`id` bigint NOT NULL PRIMARY KEY, `name` varchar(9), `worth` decimal(9,2), cost FLOAT(10,2) UNSIGNED);
--                                                                                                       ^^^^^^^^^^^^^^^^^^^^ no-float-money 95
ALTER TABLE `products` ADD COLUMN `Price` double NOT NULL AFTER `name`, MODIFY COLUMN `name` text;
--                                        ^^^^^^ no-float-money 95
ALTER TABLE products MODIFY worth decimal(19,4);
ALTER TABLE products ADD fee double precision, ADD ratio double;
--                           ^^^^^^^^^^^^^^^^ no-float-money 95
ALTER TABLE products CHANGE COLUMN worth prix_ht real;
--                                               ^^^^ no-float-money 95

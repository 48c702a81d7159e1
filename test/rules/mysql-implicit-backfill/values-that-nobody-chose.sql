-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
-- @file db/migrations/002_more.sql
ALTER TABLE orders ADD COLUMN a int NOT NULL;
--                                  ^^^^^^^^ mysql-implicit-backfill 90
ALTER TABLE `orders` ADD b varchar(9) NOT NULL AFTER a, ADD COLUMN (c date NOT NULL);
--                                    ^^^^^^^^ mysql-implicit-backfill 90
--                                                                         ^^^^^^^^ mysql-implicit-backfill 90
ALTER TABLE orders ADD d enum('x','y') not null;
--                                     ^^^^^^^^ mysql-implicit-backfill 90
ALTER TABLE elsewhere ADD e text NOT NULL;
--                               ^^^^^^^^ mysql-implicit-backfill 90

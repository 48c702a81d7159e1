-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE orders (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, a int);
-- @file db/migrations/002_columns.up.sql
ALTER TABLE orders ADD COLUMN code varchar(10) NOT NULL AFTER id;
--                                             ^^^^^^^^ add-not-null-column-without-default 95
ALTER TABLE orders ADD (x int NOT NULL, y int NOT NULL DEFAULT 1, z int);
--                            ^^^^^^^^ add-not-null-column-without-default 95
ALTER TABLE orders ADD b int AS (a + 1) STORED NOT NULL, ADD c timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY, made datetime, total decimal(10,2), KEY (made), KEY ((LOWER(code))), code varchar(9), KEY code_idx (code));
-- @file db/queries/a.sql
SELECT 1 FROM orders WHERE YEAR(made) = 2023;
--                         ^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM orders WHERE DATE(made) = '2024-01-31';
--                         ^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM orders WHERE DATE_ADD(made, INTERVAL 1 DAY) > NOW();
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM orders WHERE made > DATE_SUB(NOW(), INTERVAL 1 DAY);
SELECT 1 FROM orders WHERE LOWER(code) = 'x';
SELECT 1 FROM orders WHERE UPPER(code) = 'X';
--                         ^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM orders WHERE ROUND(total) = 5;
SELECT 1 FROM orders WHERE id + 0 = 5;
--                         ^^^^^^ non-sargable-predicate 85

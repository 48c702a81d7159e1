-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE orders (id int PRIMARY KEY, made datetime2, code nvarchar(9), note nvarchar(9));
CREATE INDEX orders_made ON orders (made);
CREATE INDEX orders_code ON orders (code);
-- @file db/queries/a.sql
SELECT 1 FROM orders WHERE YEAR(made) = 2023;
--                         ^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM orders WHERE CAST(made AS date) = '2024-01-31';
--                         ^^^^^^^^^^^^^^^^^^ non-sargable-predicate 50
SELECT 1 FROM orders WHERE ISNULL(code, '') = 'x';
--                         ^^^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM orders o WHERE LEFT(o.code, 2) = 'ab';
--                           ^^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM orders WHERE ISNULL(note, '') = 'x';
SELECT 1 FROM orders WHERE code = UPPER(@code);
SELECT 1 FROM #t WHERE UPPER(code) = 'X';
SELECT 1 FROM orders WHERE DATEDIFF(day, made, GETDATE()) < 7;
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-sargable-predicate 85

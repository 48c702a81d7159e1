-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
SELECT SQL_CALC_FOUND_ROWS id FROM orders ORDER BY id LIMIT 10;
--     ^^^^^^^^^^^^^^^^^^^ mysql-sql-calc-found-rows 90
SELECT sql_calc_found_rows DISTINCT id FROM orders LIMIT 10;
--     ^^^^^^^^^^^^^^^^^^^ mysql-sql-calc-found-rows 90
SELECT FOUND_ROWS();
--     ^^^^^^^^^^ mysql-sql-calc-found-rows 90
SET @total = found_rows();
--           ^^^^^^^^^^ mysql-sql-calc-found-rows 90
SELECT COUNT(*) FROM orders;
SELECT found_rows FROM stats;
SELECT 'SQL_CALC_FOUND_ROWS', 'FOUND_ROWS()';

-- @file queries/search.sql
SELECT id FROM products WHERE name LIKE '\%x';
SELECT id FROM products WHERE name LIKE '\_x';
SELECT id FROM products WHERE name LIKE '!%x' ESCAPE '!';

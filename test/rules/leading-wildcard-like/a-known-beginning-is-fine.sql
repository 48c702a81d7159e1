-- @file queries/search.sql
SELECT id FROM products WHERE name LIKE 'x%';
SELECT id FROM products WHERE name LIKE 'x_y%';
SELECT id FROM products WHERE name LIKE $1;
SELECT id FROM products WHERE name LIKE $1 || '%';
SELECT id FROM products WHERE name LIKE '';
SELECT id FROM products WHERE name LIKE '%';

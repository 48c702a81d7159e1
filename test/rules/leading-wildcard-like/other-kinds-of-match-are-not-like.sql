-- @file queries/search.sql
SELECT id FROM products WHERE name ~ '.*x';
SELECT id FROM products WHERE name SIMILAR TO '%x';
SELECT id FROM products WHERE position('x' IN name) > 0;

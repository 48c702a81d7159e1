-- @file queries/search.sql
SELECT a.id FROM a JOIN b ON b.name LIKE '%' || a.name;
--                                       ^^^^^^^^^^^^^ leading-wildcard-like 85
DELETE FROM products WHERE name LIKE '%x';
--                                   ^^^^ leading-wildcard-like 85
UPDATE products SET hidden = true WHERE name LIKE '%x';
--                                                ^^^^ leading-wildcard-like 85
SELECT id FROM orders WHERE product_id IN (SELECT id FROM products WHERE name LIKE '%x');
--                                                                                 ^^^^ leading-wildcard-like 85
WITH found AS (SELECT id FROM products WHERE name LIKE '%x') SELECT id FROM found;
--                                                     ^^^^ leading-wildcard-like 85

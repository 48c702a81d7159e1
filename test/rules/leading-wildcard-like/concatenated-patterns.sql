-- @file queries/search.sql
SELECT id FROM products WHERE name LIKE '%' || $1 || '%';
--                                      ^^^^^^^^^^^^^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name LIKE concat('%', $1, '%');
--                                      ^^^^^^^^^^^^^^^^^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name LIKE '%'::text || $1;
--                                      ^^^^^^^^^^^^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name LIKE format('%%%s', $1);
--                                      ^^^^^^^^^^^^^^^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name LIKE concat($1, '%');
SELECT id FROM products WHERE name LIKE format('%s%%', $1);

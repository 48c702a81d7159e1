-- @file queries/search.sql
SELECT id FROM products WHERE name LIKE ANY (ARRAY['a%', '%b']);
--                                                       ^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name LIKE ANY (ARRAY['a%', 'b%']);

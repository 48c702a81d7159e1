-- @file queries/search.sql
SELECT id FROM products WHERE name LIKE '%x%';
--                                      ^^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name ILIKE '%x';
--                                       ^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name NOT LIKE '%x';
--                                          ^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE code LIKE '_x';
--                                      ^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE lower(name) LIKE '%x%';
--                                             ^^^^^ leading-wildcard-like 85
SELECT id FROM products WHERE name ~~ '%x';
--                                    ^^^^ leading-wildcard-like 85

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE products (id bigint PRIMARY KEY, name text, note text);
CREATE TABLE shops (id bigint PRIMARY KEY, title text);
CREATE INDEX products_name_idx ON products USING gin (name gin_trgm_ops);
-- @file db/queries/a.sql
WITH p AS (SELECT id, name FROM products) SELECT id FROM p WHERE name LIKE '%x%';
SELECT id FROM (SELECT id, name AS label FROM products) d WHERE d.id = 1 AND label LIKE '%x%';
SELECT p.id FROM products p WHERE EXISTS (SELECT 1 FROM shops s WHERE s.id = p.id AND p.name LIKE '%x%');
SELECT p.id FROM products p WHERE EXISTS (SELECT 1 FROM shops s WHERE s.id = p.id AND s.title LIKE '%x%');
--                                                                                                 ^^^^^ leading-wildcard-like 85
WITH products AS (SELECT id, title AS name FROM shops) SELECT id FROM products WHERE name LIKE '%x%';
--                                                                                             ^^^^^ leading-wildcard-like 85

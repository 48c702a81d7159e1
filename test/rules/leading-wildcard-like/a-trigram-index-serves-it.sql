-- @file db/schema.sql
CREATE TABLE products (id bigint PRIMARY KEY, name text, sku text, body text, note text);
CREATE INDEX products_name_idx ON products USING gin (name gin_trgm_ops);
CREATE INDEX products_sku_idx ON products USING gist (sku gist_trgm_ops);
CREATE INDEX products_body_idx ON products USING gin (lower(body) gin_trgm_ops);
CREATE INDEX products_note_idx ON products (note);
-- @file db/queries/search.sql
SELECT id FROM products WHERE name ILIKE '%x%';
SELECT p.id FROM products p WHERE p.sku LIKE '%x%';
SELECT id FROM products WHERE lower(body) LIKE '%x%';
SELECT id FROM products WHERE note LIKE '%x%';
--                                      ^^^^^ leading-wildcard-like 85

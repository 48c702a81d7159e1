-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/014_search.up.sql
CREATE INDEX CONCURRENTLY products_name_idx ON products USING gin (name gin_trgm_ops);
-- @file queries/search.sql
SELECT id FROM products WHERE name LIKE '%chair%';
SELECT id FROM products WHERE sku LIKE '%chair%';
--                                     ^^^^^^^^^ leading-wildcard-like 85

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file jobs/nightly.sql
INSERT INTO reports (id) SELECT id FROM products WHERE name LIKE '%chair';
--                                                               ^^^^^^^^ leading-wildcard-like 85
MERGE INTO products USING words ON products.name LIKE '%' || words.word WHEN MATCHED THEN DELETE;
--                                                    ^^^^^^^^^^^^^^^^^ leading-wildcard-like 85
-- @file seeds/products.sql
INSERT INTO products (name) VALUES ('chair');
INSERT INTO chairs (id) SELECT id FROM products WHERE name LIKE '%chair';

-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql
CREATE TABLE orders (id integer PRIMARY KEY, made text, code text);
CREATE INDEX orders_made ON orders (made);
CREATE INDEX orders_code ON orders (lower(code));
-- @file db/queries/a.sql
SELECT 1 FROM orders WHERE date(made) = '2024-01-31';
--                         ^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM orders WHERE strftime('%Y', made) = '2023';
--                         ^^^^^^^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM orders WHERE lower(code) = 'x';
SELECT 1 FROM orders WHERE upper(code) = 'x';

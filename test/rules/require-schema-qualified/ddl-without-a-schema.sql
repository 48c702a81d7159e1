-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY);
--           ^^^^^^ require-schema-qualified 25
ALTER TABLE orders ADD COLUMN n int;
--          ^^^^^^ require-schema-qualified 25
CREATE INDEX orders_n_idx ON orders (n);
--                           ^^^^^^ require-schema-qualified 25
CREATE VIEW v AS SELECT 1 AS a;
--          ^ require-schema-qualified 25
DROP TABLE IF EXISTS a, app.b;
--                   ^ require-schema-qualified 25
CREATE TABLE app.orders (id bigint PRIMARY KEY);
ALTER TABLE app.orders ADD COLUMN n int;
CREATE TEMP TABLE t (id int);
CREATE INDEX ON t (id);
SELECT * FROM orders;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE products (id bigint, name text, price numeric, sku text UNIQUE, PRIMARY KEY (id), UNIQUE (id, name));
CREATE TABLE order_lines (
  id bigint PRIMARY KEY,
  product_id bigint REFERENCES products (id),
  product_price_at_purchase numeric,
  product_name_snapshot text,
  original_product_name text,
  product_sku text REFERENCES products (sku)
);
CREATE TABLE product_history (id bigint PRIMARY KEY, product_id bigint REFERENCES products, product_name text);
CREATE TABLE price_audit (id bigint PRIMARY KEY, product_id bigint REFERENCES products, product_name text);
CREATE TABLE order_logs (id bigint PRIMARY KEY, product_id bigint REFERENCES products, product_name text);
CREATE TABLE pinned (id bigint PRIMARY KEY, product_id bigint, product_name text, FOREIGN KEY (product_id, product_name) REFERENCES products (id, name));
CREATE TABLE slots (id bigint PRIMARY KEY, product_id bigint REFERENCES products (id), product_name text, UNIQUE (product_id, product_name));
CREATE TABLE details (product_id bigint PRIMARY KEY REFERENCES products (id), product_name text);
CREATE MATERIALIZED VIEW report AS SELECT o.id, o.product_id, p.name AS product_name FROM order_lines o JOIN products p ON p.id = o.product_id;

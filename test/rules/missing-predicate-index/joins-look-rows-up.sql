-- @file db/schema.sql
CREATE TABLE countries (id bigint PRIMARY KEY, code text, name text);
CREATE TABLE customers (id bigint PRIMARY KEY, email text UNIQUE, country_id bigint);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, number text UNIQUE);
CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint, sku text);
CREATE INDEX items_order_idx ON items (order_id);
CREATE VIEW totals AS SELECT c.email, o.number FROM customers c JOIN orders o ON o.customer_id = c.id;
-- @file db/queries/orders.sql
SELECT o.id FROM customers c JOIN orders o ON o.customer_id = c.id WHERE c.email = $1;
--                                            ^^^^^^^^^^^^^ missing-predicate-index 75
SELECT o.id FROM orders o JOIN items i ON i.order_id = o.id WHERE o.number = $1;
SELECT c.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE c.email = $1;
--                                                 ^^^^^^^^^^^^^ missing-predicate-index 75
SELECT o.id FROM orders o JOIN customers c ON o.customer_id = c.id WHERE o.number = $1;
SELECT c.id FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id);
--                                                                      ^^^^^^^^^^^^^ missing-predicate-index 75
SELECT c.id FROM customers c JOIN countries n ON n.id = c.country_id;
WITH recent AS (SELECT id FROM orders ORDER BY id LIMIT 5) SELECT r.id FROM recent r WHERE r.id = 4;
SELECT c.email, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.email;
SELECT c.email, o.number FROM customers c JOIN orders o ON o.customer_id = c.id ORDER BY o.id;
--                                                         ^^^^^^^^^^^^^ missing-predicate-index 75
SELECT o.id FROM orders o JOIN customers c USING (id);

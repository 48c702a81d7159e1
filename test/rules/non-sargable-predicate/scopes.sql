-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text UNIQUE, manager bigint);
CREATE TABLE orders (id bigint PRIMARY KEY, code text, buyer text);
CREATE INDEX orders_code_idx ON orders (code);
CREATE INDEX orders_buyer_idx ON orders (buyer);
-- @file db/queries/a.sql
SELECT 1 FROM users u JOIN orders o ON lower(o.buyer) = u.email;
--                                     ^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users u LEFT JOIN orders o ON o.buyer = u.email WHERE coalesce(o.code, 'x') = 'x';
SELECT 1 FROM (SELECT email FROM users) d WHERE lower(d.email) = 'x';
WITH users AS (SELECT 'x' AS email) SELECT 1 FROM users WHERE lower(email) = 'x';
SELECT 1 FROM users WHERE EXISTS (SELECT 1 FROM orders WHERE lower(code) = email);
--                                                           ^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.code = lower(u.email));
MERGE INTO users u USING orders o ON lower(u.email) = o.buyer WHEN MATCHED THEN DELETE;
--                                   ^^^^^^^^^^^^^^ non-sargable-predicate 85
INSERT INTO users (id, email) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET email = 'y' WHERE lower(users.email) = 'x';
--                                                                                             ^^^^^^^^^^^^^^^^^^ non-sargable-predicate 85
SELECT 1 FROM elsewhere WHERE lower(x) = 'x';
--                            ^^^^^^^^ non-sargable-predicate 50
SELECT 1 FROM elsewhere, there WHERE lower(x) = 'x' AND elsewhere.id = there.id;
--                                   ^^^^^^^^ non-sargable-predicate 50
SELECT 1 FROM elsewhere e WHERE e.a + e.b > 5;
SELECT 1 FROM elsewhere e WHERE e.a * 2 > 5;
--                              ^^^^^^^ non-sargable-predicate 50
SELECT 1 FROM elsewhere e WHERE e.doc ->> 'x' = 'y';
SELECT 1 FROM elsewhere e WHERE jsonb_array_length(e.doc) > 3;
SELECT 1 FROM pg_class WHERE lower(relname) = 'x';
SELECT 1 FROM generate_series(1, 3) g(n) WHERE n + 1 > 2;
SELECT 1 FROM t WHERE a = sqlc.arg(x);

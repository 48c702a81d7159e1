-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, shop_id bigint, status int, a int, b int, c int, d int);
CREATE INDEX by_user ON orders (user_id) INCLUDE (status);
CREATE INDEX by_shop ON orders (shop_id);
-- @file queries/q.sql
SELECT status FROM orders WHERE user_id = $1;
SELECT sum(status) FROM orders WHERE user_id = $1;
SELECT count(*) FROM orders WHERE user_id = $1 AND status = 1;
SELECT a, b, c, d FROM orders WHERE shop_id = $1;
SELECT a, b, c FROM orders WHERE shop_id = $1 AND d = 1;
SELECT a, b, c FROM orders WHERE shop_id = $1 ORDER BY d;
SELECT a FROM orders WHERE shop_id = $1 AND id = $2;
SELECT b FROM orders WHERE shop_id = $1 AND id = $2;
SELECT c FROM orders WHERE shop_id = $1 AND id = $2;

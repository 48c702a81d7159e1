-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, shop_id bigint, status int, paid int, note varchar(2000));
CREATE INDEX by_user ON orders (user_id);
--           ^^^^^^^ suggest-covering-index 25
CREATE INDEX by_shop ON orders (shop_id);
-- @file queries/q.sql
SELECT status FROM orders WHERE user_id = $1;
SELECT o.status, o.paid FROM orders o WHERE o.user_id = $1;
SELECT max(status) FROM orders WHERE user_id = $1 ORDER BY 1;
SELECT note FROM orders WHERE shop_id = $1;
SELECT note, status FROM orders WHERE shop_id = $1;
SELECT * FROM orders WHERE shop_id = $1;
SELECT status FROM orders WHERE shop_id = $1;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, manager bigint);
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint, buyer bigint NOT NULL);
ALTER TABLE orders ADD COLUMN late bigint;
ALTER TABLE orders ALTER COLUMN late SET NOT NULL;
-- @file db/queries/a.sql
SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM orders);
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90
SELECT id FROM users WHERE id NOT IN (SELECT buyer FROM orders);
SELECT id FROM users WHERE id NOT IN (SELECT id FROM orders);
SELECT id FROM users WHERE id NOT IN (SELECT late FROM orders);
SELECT id FROM users WHERE id NOT IN (SELECT o.buyer FROM users u LEFT JOIN orders o ON o.buyer = u.id);
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90
SELECT id FROM users WHERE id NOT IN (SELECT buyer FROM orders UNION SELECT user_id FROM orders);
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90
SELECT id FROM users WHERE id NOT IN (SELECT buyer FROM orders UNION SELECT id FROM orders);
WITH c AS (SELECT buyer FROM orders) SELECT id FROM users WHERE id NOT IN (SELECT buyer FROM c);
WITH c AS (SELECT user_id FROM orders) SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM c);
--                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90
SELECT id FROM users WHERE id NOT IN (SELECT min(id) FROM orders GROUP BY buyer);
SELECT id FROM users WHERE id NOT IN (SELECT max(user_id) FROM orders GROUP BY buyer);
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90
SELECT id FROM users WHERE (id, email) NOT IN (SELECT user_id, 'x' FROM orders);
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90
SELECT id FROM users WHERE id NOT IN (SELECT manager FROM users WHERE manager IS NOT NULL);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE users (id int, email varchar(50), name varchar(50));
CREATE TABLE orders (id int, user_id int, total int);
CREATE VIEW big_orders AS SELECT id FROM orders WHERE total > 100;
-- @file db/queries/q.sql
SELECT 1 FROM usres;
--            ^^^^^ unknown-table 75
SELECT u.id FROM users u JOIN oders o ON o.user_id = u.id;
--                            ^^^^^ unknown-table 75
SELECT id FROM users WHERE id IN (SELECT user_id FROM invoices);
--                                                    ^^^^^^^^ unknown-table 75
INSERT INTO customers (id) VALUES (1);
--          ^^^^^^^^^ unknown-table 75
SELECT id FROM users;
SELECT id FROM big_orders;
WITH recent AS (SELECT id FROM orders) SELECT id FROM recent;
SELECT 1 FROM information_schema.tables;
SELECT id FROM other_schema.things;
UPDATE usres SET name = 'x' WHERE id = 1;
--     ^^^^^ unknown-table 75
DELETE FROM usres WHERE id = 1;
--          ^^^^^ unknown-table 75

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT u.id, (SELECT count(*) FROM orders o WHERE o.user_id = u.id) FROM users u;
--            ^^^^^^ n-plus-one-query 50
SELECT u.id, coalesce((SELECT max(o.total) FROM orders o WHERE o.user_id = u.id), 0) FROM users u;
--                     ^^^^^^ n-plus-one-query 50
SELECT u.id, EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id) FROM users u;
SELECT u.id FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id);
SELECT u.id FROM users u WHERE u.total > (SELECT avg(o.total) FROM orders o WHERE o.user_id = u.id);
SELECT u.id, (SELECT count(*) FROM orders) FROM users u;
SELECT u.id, (SELECT count(*) FROM orders o WHERE o.user_id = u.id) FROM users u WHERE u.id = $1;
SELECT u.id, o.n FROM users u LEFT JOIN LATERAL (SELECT count(*) AS n FROM orders WHERE user_id = u.id) o ON true;
SELECT u.id, u.id IN (SELECT o.user_id FROM orders o WHERE o.x = u.x) FROM users u;
SELECT d.n FROM (SELECT (SELECT count(*) FROM orders o WHERE o.user_id = u.id) AS n FROM users u) d;
--                       ^^^^^^ n-plus-one-query 50
WITH c AS (SELECT (SELECT count(*) FROM orders o WHERE o.user_id = u.id) AS n FROM users u) SELECT n FROM c;
--                 ^^^^^^ n-plus-one-query 50
SELECT ARRAY(SELECT o.id FROM orders o WHERE o.user_id = u.id) FROM users u;
UPDATE users u SET n = (SELECT count(*) FROM orders o WHERE o.user_id = u.id);
SELECT u.id, (SELECT count(*) FROM (SELECT 1 FROM orders o WHERE o.user_id = u.id LIMIT 5) d) FROM users u;
--            ^^^^^^ n-plus-one-query 50
-- @file db/schema.sql
CREATE VIEW v AS SELECT u.id, (SELECT count(*) FROM orders o WHERE o.user_id = u.id) AS n FROM users u;
--                             ^^^^^^ n-plus-one-query 50

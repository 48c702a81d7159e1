-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT u.id FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id);
SELECT u.id, (SELECT max(o.total) FROM orders o WHERE o.user_id = u.id) FROM users u;
SELECT o.total FROM users u WHERE u.id IN (SELECT o.user_id FROM orders o);
--     ^ unresolved-alias 85
SELECT d.id FROM (SELECT u.id FROM users u) d;
SELECT u.id FROM (SELECT u.id FROM users u) d;
--     ^ unresolved-alias 85
SELECT l.id FROM users u, LATERAL (SELECT o.id FROM orders o WHERE o.user_id = u.id) l;
SELECT l.id FROM users u, (SELECT o.id FROM orders o WHERE o.user_id = u.id) l;
--                                                                     ^ unresolved-alias 85
WITH recent AS (SELECT o.id FROM orders o) SELECT recent.id FROM recent;
WITH recent AS (SELECT o.id FROM orders o) SELECT o.id FROM recent;
--                                                ^ unresolved-alias 85
WITH RECURSIVE tree AS (SELECT id FROM nodes UNION ALL SELECT n.id FROM nodes n JOIN tree t ON n.parent_id = t.id) SELECT tree.id FROM tree;
SELECT a.id FROM a UNION SELECT a.id FROM b;
--                              ^ unresolved-alias 85
SELECT u.id FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE EXISTS (SELECT 1 FROM lines l WHERE l.order_id = o.id AND l.user_id = u.id));
SELECT g.n, j.value FROM generate_series(1, 3) AS g(n), jsonb_each($1) j;
SELECT (p).id FROM people p;
EXPLAIN SELECT u.id FROM users x;
--             ^ unresolved-alias 85

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
WITH c AS (SELECT 1) SELECT 1;
--   ^ unused-cte 90
WITH c AS (SELECT 1) SELECT * FROM c;
WITH C AS (SELECT 1) SELECT * FROM c;
WITH c AS (SELECT 1) SELECT * FROM C;
WITH a AS (SELECT 1), b AS (SELECT 2) SELECT * FROM a;
--                    ^ unused-cte 90
WITH a AS (SELECT 1), b AS (SELECT 2) SELECT * FROM b;
--   ^ unused-cte 90
WITH a AS (SELECT 1), b AS (SELECT * FROM a) SELECT * FROM b;
WITH a AS (SELECT 1), b AS (SELECT * FROM a) SELECT 1;
--                    ^ unused-cte 90
WITH a AS (SELECT id FROM t) SELECT 1 WHERE EXISTS (SELECT 1 FROM a);
WITH a AS (SELECT id FROM t) SELECT (SELECT max(id) FROM a);
WITH a AS (SELECT id FROM t) SELECT 1 FROM u WHERE u.id IN (SELECT id FROM a);
WITH a AS (SELECT id FROM t) SELECT 1 FROM u JOIN a ON a.id = u.id;
WITH a AS (SELECT id FROM t) SELECT 1 FROM u JOIN LATERAL (SELECT 1 FROM a WHERE a.id = u.id) x ON true;
WITH a AS (SELECT id FROM t) SELECT a FROM u;
--   ^ unused-cte 90
WITH a AS (SELECT id FROM t) SELECT 1 FROM app.a;
--   ^ unused-cte 90
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 9) SELECT 1;
--             ^ unused-cte 90
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n < 9) SELECT n FROM r;
SELECT * FROM (WITH c AS (SELECT 1) SELECT 2) d;
--                  ^ unused-cte 90
WITH c AS (SELECT 1) SELECT 1 UNION SELECT * FROM c;
WITH a AS (SELECT 1), b AS (WITH a AS (SELECT 2) SELECT 3) SELECT * FROM a, b;
--                               ^ unused-cte 90

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
WITH gone AS (DELETE FROM sessions WHERE expired RETURNING id) SELECT 1;
WITH added AS (INSERT INTO t (id) VALUES (1)) SELECT 1;
WITH changed AS (UPDATE t SET a = 1 WHERE id = 1) SELECT 1;
WITH a AS (SELECT id FROM t) DELETE FROM u USING a WHERE a.id = u.id;
WITH a AS (SELECT id FROM t) UPDATE u SET x = 1 FROM a WHERE a.id = u.id;
WITH a AS (SELECT id FROM t) INSERT INTO u (id) SELECT id FROM a;
WITH a AS (SELECT id FROM t) INSERT INTO u (id) SELECT id FROM t;
--   ^ unused-cte 90
INSERT INTO u (id) WITH a AS (SELECT id FROM t) SELECT id FROM a;
WITH a AS (SELECT id FROM t) MERGE INTO u USING a ON a.id = u.id WHEN MATCHED THEN DELETE;
WITH a AS (SELECT id FROM t) DELETE FROM a WHERE id = 1;
--   ^ unused-cte 90
-- @file db/schema.sql
CREATE VIEW v AS WITH c AS (SELECT 1 AS x) SELECT 2 AS y;
--                    ^ unused-cte 90

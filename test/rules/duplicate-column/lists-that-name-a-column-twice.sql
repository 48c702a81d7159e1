-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file q.sql
CREATE TABLE t (
  a int,
  b int,
  A text
--^ duplicate-column 95
);
INSERT INTO t (a, b, a) VALUES (1, 2, 3);
--                   ^ duplicate-column 95
UPDATE t SET a = 1, b = 2, a = 3 WHERE id = 1;
--                         ^ duplicate-column 95
UPDATE t SET (a, a) = (1, 2) WHERE id = 1;
--               ^ duplicate-column 95
CREATE VIEW v (x, y, x) AS SELECT 1, 2, 3;
--                   ^ duplicate-column 95
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1, b = 2;
--                                                                ^ duplicate-column 95
WITH w AS (UPDATE t SET a = 1, "a" = 2 RETURNING a) SELECT a FROM w;
--                             ^^^ duplicate-column 95
CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ INSERT INTO t (a, a) VALUES (1, 2) $$;
--                                                                    ^ duplicate-column 95

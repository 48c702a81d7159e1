SELECT a FROM t UNION SELECT a FROM u;
--              ^^^^^ prefer-union-all 25
(SELECT a FROM t) union (SELECT a FROM u) ORDER BY 1;
--                ^^^^^ prefer-union-all 25
SELECT a FROM t UNION ALL SELECT a FROM u /* no */ UNION SELECT a FROM v;
--                                                 ^^^^^ prefer-union-all 25
SELECT a FROM (SELECT a FROM t UNION SELECT a FROM u) q;
--                             ^^^^^ prefer-union-all 25
CREATE VIEW v AS SELECT a FROM t UNION SELECT a FROM u;
--                               ^^^^^ prefer-union-all 25
SELECT a FROM t UNION ALL SELECT a FROM u;
SELECT a FROM t UNION DISTINCT SELECT a FROM u;
SELECT a FROM t INTERSECT SELECT a FROM u;
SELECT a FROM t EXCEPT SELECT a FROM u;
WITH RECURSIVE r AS (SELECT 1 AS n UNION SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r;
WITH c AS (SELECT a FROM t UNION SELECT a FROM u) SELECT a FROM c;
--                         ^^^^^ prefer-union-all 25

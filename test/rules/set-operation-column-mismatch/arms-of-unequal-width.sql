-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT a FROM t UNION SELECT a, b FROM t;
--                    ^^^^^^ set-operation-column-mismatch 95
SELECT a, b FROM t UNION ALL SELECT a FROM t;
--                           ^^^^^^ set-operation-column-mismatch 95
SELECT a, b FROM t UNION ALL SELECT c, d FROM u;
SELECT a FROM t INTERSECT SELECT a, b FROM t;
--                        ^^^^^^ set-operation-column-mismatch 95
SELECT a FROM t EXCEPT SELECT a, b FROM t;
--                     ^^^^^^ set-operation-column-mismatch 95
SELECT a FROM t UNION SELECT b FROM t UNION SELECT a, b FROM t;
--                                          ^^^^^^ set-operation-column-mismatch 95
SELECT 1 FROM x WHERE id IN (SELECT a FROM t UNION SELECT a, b FROM t);
--                                                 ^^^^^^ set-operation-column-mismatch 95
WITH c AS (SELECT a FROM t UNION SELECT a, b FROM t) SELECT 1 FROM c;
--                               ^^^^^^ set-operation-column-mismatch 95
SELECT 1 FROM (SELECT a FROM t UNION SELECT a, b FROM t) d;
--                                   ^^^^^^ set-operation-column-mismatch 95
INSERT INTO u (a) SELECT a FROM t UNION SELECT a, b FROM t;
--                                      ^^^^^^ set-operation-column-mismatch 95
(SELECT a, b FROM t ORDER BY a LIMIT 1) UNION (SELECT a FROM t ORDER BY a LIMIT 1);
--                                             ^^^^^^ set-operation-column-mismatch 95
VALUES (1, 2) UNION SELECT a FROM t;
--                  ^^^^^^ set-operation-column-mismatch 95
SELECT a, b FROM t UNION VALUES (1, 2, 3);
--                       ^^^^^^ set-operation-column-mismatch 95

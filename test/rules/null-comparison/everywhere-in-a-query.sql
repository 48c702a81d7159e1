SELECT id, CASE WHEN a = NULL THEN 1 END FROM t;
--                   ^^^^^^^^ null-comparison 97
SELECT t.id FROM t JOIN u ON t.x = NULL AND t.id = u.id;
--                           ^^^^^^^^^^ null-comparison 97
SELECT a, count(*) FROM t GROUP BY a HAVING max(b) = NULL;
--                                          ^^^^^^^^^^^^^ null-comparison 97
SELECT count(*) FILTER (WHERE a = NULL) FROM t;
--                            ^^^^^^^^ null-comparison 97
WITH c AS (SELECT id FROM t WHERE a = NULL) SELECT id FROM c;
--                                ^^^^^^^^ null-comparison 97
SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.x = NULL);
--                                                   ^^^^^^^^^^ null-comparison 97
DELETE FROM t WHERE a = NULL;
--                  ^^^^^^^^ null-comparison 97
UPDATE t SET a = 1 WHERE b <> NULL;
--                       ^^^^^^^^^ null-comparison 97

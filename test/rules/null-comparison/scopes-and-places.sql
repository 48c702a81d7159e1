-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
WITH c AS (SELECT id FROM t WHERE x = NULL) SELECT id FROM c;
--                                ^^^^^^^^ null-comparison 97
SELECT id FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.x <> NULL);
--                                                   ^^^^^^^^^^^ null-comparison 97
SELECT id FROM t JOIN u ON t.x = NULL;
--                         ^^^^^^^^^^ null-comparison 97
SELECT id FROM t WHERE x IS NOT DISTINCT FROM NULL;
SELECT id FROM t WHERE x = 'NULL';
MERGE INTO t USING u ON t.id = u.id WHEN MATCHED AND u.x = NULL THEN UPDATE SET x = NULL;
--                                                   ^^^^^^^^^^ null-comparison 97
INSERT INTO t (x) VALUES (NULL) ON CONFLICT (id) DO UPDATE SET x = NULL WHERE t.x = NULL;
--                                                                            ^^^^^^^^^^ null-comparison 97
SELECT count(*) FILTER (WHERE x = NULL) FROM t;
--                            ^^^^^^^^ null-comparison 97

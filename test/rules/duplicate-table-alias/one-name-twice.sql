SELECT 1 FROM t1 a JOIN t2 a ON a.id = a.id;
--                         ^ duplicate-table-alias 95
SELECT 1 FROM t1 AS a, t2 AS a;
--                           ^ duplicate-table-alias 95
SELECT 1 FROM t JOIN t ON true;
--                   ^ duplicate-table-alias 95
SELECT 1 FROM users JOIN orders users ON true;
--                              ^^^^^ duplicate-table-alias 95
SELECT 1 FROM t a LEFT JOIN u b ON true LEFT JOIN (SELECT 1) A ON true;
--                                                           ^ duplicate-table-alias 95
SELECT 1 FROM t a CROSS JOIN LATERAL generate_series(1, 2) a;
--                                                         ^ duplicate-table-alias 95
WITH c AS (SELECT 1 AS x) SELECT 1 FROM c JOIN c USING (x);
--                                             ^ duplicate-table-alias 95
SELECT id FROM w WHERE id IN (SELECT a.id FROM t a JOIN u a ON true);
--                                                        ^ duplicate-table-alias 95
CREATE VIEW v AS SELECT 1 FROM t a, u a;
--                                    ^ duplicate-table-alias 95
UPDATE t SET a = 1 FROM t WHERE t.id = 2;
--                      ^ duplicate-table-alias 95
DELETE FROM t USING u t WHERE t.id = 2;
--                    ^ duplicate-table-alias 95
MERGE INTO t x USING s x ON true WHEN MATCHED THEN DELETE;
--                     ^ duplicate-table-alias 95
SELECT 1 FROM t1 a JOIN t2 b USING (id);
SELECT 1 FROM t a JOIN t b ON a.id = b.parent_id;
SELECT 1 FROM one.t JOIN two.t ON one.t.id = two.t.id;
SELECT 1 FROM t a WHERE EXISTS (SELECT 1 FROM u a WHERE a.id = 1);
SELECT 1 FROM t a UNION SELECT 1 FROM u a;
SELECT 1 FROM t "A" JOIN u a ON true;
SELECT 1 FROM (t a JOIN u b ON true) AS j JOIN w a ON true;
SELECT a.id FROM t a JOIN (SELECT a.id FROM u a) b ON a.id = b.id;
UPDATE t SET a = 1 FROM t other WHERE t.id = other.parent_id;
SELECT a AS a FROM t a;

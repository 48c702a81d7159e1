INSERT INTO t (a, b) VALUES (1);
--                           ^ insert-column-count-mismatch 97
INSERT INTO t (a, b) VALUES ($1);
--                           ^^ insert-column-count-mismatch 97
INSERT INTO t (a, b) VALUES (1, 2), (3, 4, 5), (6, 7);
--                                   ^^^^^^^ insert-column-count-mismatch 97
INSERT INTO t (a) SELECT x, y FROM u;
--                       ^^^^ insert-column-count-mismatch 97
INSERT INTO t (a, b) SELECT x FROM u;
--                          ^ insert-column-count-mismatch 97
INSERT INTO s."T" (a, b, c) SELECT x, y FROM u UNION ALL SELECT x, y, z FROM v;
--                                 ^^^^ insert-column-count-mismatch 97
WITH n AS (SELECT 1 AS x) INSERT INTO t (a, b) SELECT x AS a FROM n;
--                                                    ^^^^^^ insert-column-count-mismatch 97
INSERT INTO t VALUES (1, 2), (3);
--                            ^ insert-column-count-mismatch 97
WITH i AS (INSERT INTO t (a, b) VALUES (1) RETURNING a) SELECT a FROM i;
--                                      ^ insert-column-count-mismatch 97
MERGE INTO t USING s ON t.a = s.a WHEN NOT MATCHED THEN INSERT (a, b) VALUES (s.a);
--                                                                            ^^^ insert-column-count-mismatch 97
INSERT INTO t (a, b) VALUES (1, 2);
INSERT INTO t (a, b) VALUES (1, (SELECT max(b) FROM t));
INSERT INTO t (a, b) VALUES (DEFAULT, DEFAULT);
INSERT INTO t (a, b) SELECT * FROM u;
INSERT INTO t (a, b) SELECT u.* FROM u;
INSERT INTO t (a, b) SELECT (r).* FROM u;
INSERT INTO t DEFAULT VALUES;
INSERT INTO t VALUES (1, 2, 3);
INSERT INTO t (a, b) SELECT x, y FROM u UNION SELECT 1, 2;
INSERT INTO t (a, b) VALUES (1, f(2, 3));
MERGE INTO t USING s ON t.a = s.a WHEN NOT MATCHED THEN INSERT (a, b) VALUES (s.a, s.b);

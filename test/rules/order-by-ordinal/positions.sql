SELECT a, b FROM t ORDER BY 2;
--                          ^ order-by-ordinal 50
SELECT a, b AS total FROM t ORDER BY 1 DESC, 2 NULLS LAST;
--                                   ^ order-by-ordinal 50
--                                           ^ order-by-ordinal 50
SELECT a, count(*) FROM t GROUP BY 1 ORDER BY count(*);
--                                 ^ order-by-ordinal 50
SELECT a FROM t UNION ALL SELECT a FROM u ORDER BY 1;
--                                                 ^ order-by-ordinal 50
SELECT q.a FROM (SELECT a FROM t ORDER BY 1) q;
--                                        ^ order-by-ordinal 50
SELECT a, b FROM t ORDER BY a, b;
SELECT a, count(*) FROM t GROUP BY a;
SELECT a, row_number() OVER (ORDER BY 1) FROM t;
SELECT a FROM t ORDER BY a + 1;
SELECT a FROM t LIMIT 1;

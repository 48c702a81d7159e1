SELECT id, count(*) FROM t GROUP BY id HAVING id <> 1;
--                                            ^^^^^^^ having-without-aggregate 75
SELECT id, count(*) FROM t WHERE a = 1 GROUP BY id HAVING id > 1 AND lower(id) = 'x';
--                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ having-without-aggregate 75
SELECT t.id, count(*) FROM t JOIN u USING (id) GROUP BY t.id HAVING t.id IN (1, 2) OR t.id IS NULL;
--                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ having-without-aggregate 75
SELECT id, count(*) FROM t GROUP BY id HAVING count(*) > 1;
SELECT id, count(*) FROM t GROUP BY id HAVING count(*) > 1 AND id <> 1;
SELECT id FROM t GROUP BY id HAVING max(a) > min(b);
SELECT id FROM t GROUP BY id HAVING bool_or(a);
SELECT id FROM t GROUP BY id HAVING my_aggregate(a) > 1;
SELECT id FROM t GROUP BY id HAVING id > (SELECT avg(x) FROM u);
SELECT id, count(*) FROM t WHERE id <> 1 GROUP BY id;

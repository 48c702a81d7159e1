-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT t0.id FROM t0 JOIN t1 ON t1.id = t0.id JOIN t2 ON t2.id = t0.id JOIN t3 ON t3.id = t0.id;
  SELECT t0.id FROM t0 JOIN t1 ON t1.id = t0.id JOIN t2 ON t2.id = t0.id JOIN t3 ON t3.id = t0.id JOIN t4 ON t4.id = t0.id;
--^^^^^^ too-many-joins 50
  SELECT t0.id FROM t0 JOIN t1 ON t1.id = t0.id JOIN t2 ON t2.id = t0.id JOIN t3 ON t3.id = t0.id JOIN t4 ON t4.id = t0.id JOIN t5 ON t5.id = t0.id JOIN t6 ON t6.id = t0.id;
--^^^^^^ too-many-joins 50
  SELECT t0.id FROM t0 JOIN t1 ON t1.id = t0.id JOIN t2 ON t2.id = t0.id JOIN t3 ON t3.id = t0.id JOIN t4 ON t4.id = t0.id JOIN t5 ON t5.id = t0.id JOIN t6 ON t6.id = t0.id JOIN t7 ON t7.id = t0.id;
--^^^^^^ too-many-joins 50
  SELECT 1 FROM a, b, c, d, e WHERE a.id = b.id AND b.id = c.id AND c.id = d.id AND d.id = e.id;
--^^^^^^ too-many-joins 50
SELECT 1 FROM a JOIN b USING (id), LATERAL unnest(a.tags) t, LATERAL jsonb_each(b.doc) d, generate_series(1, 2) g;
SELECT 1 FROM a JOIN b USING (id) JOIN c USING (id) WHERE EXISTS (SELECT 1 FROM d JOIN e USING (id) JOIN f USING (id));
WITH x AS (SELECT a.id FROM a JOIN b USING (id) JOIN c USING (id)) SELECT 1 FROM x JOIN d USING (id) JOIN e USING (id);
WITH x AS (SELECT a.id FROM a JOIN b USING (id) JOIN c USING (id) JOIN d USING (id) JOIN e USING (id)) SELECT 1 FROM x;
--         ^^^^^^ too-many-joins 50
  UPDATE a SET x = 1 FROM b, c, d, e WHERE b.id = a.id AND c.id = a.id AND d.id = a.id AND e.id = a.id;
--^^^^^^ too-many-joins 50

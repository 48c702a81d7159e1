-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT a.* FROM a LEFT JOIN c USING (x);
--                          ^ unused-join 75
SELECT a.id FROM a LEFT JOIN b ON b.id = a.b_id;
--                           ^ unused-join 75
SELECT a.id FROM a LEFT OUTER JOIN b AS x ON x.id = a.b_id WHERE a.y = 1 ORDER BY a.id;
--                                 ^^^^^^ unused-join 75
SELECT a.id FROM b RIGHT JOIN a ON b.id = a.b_id;
--               ^ unused-join 75
SELECT a.id FROM a LEFT JOIN (SELECT id FROM b) d ON d.id = a.b_id;
--                           ^^^^^^^^^^^^^^^^^^^^ unused-join 75
SELECT a.id, b.x FROM a LEFT JOIN b ON b.id = a.b_id;
SELECT * FROM a LEFT JOIN b ON b.id = a.b_id;
SELECT b.* FROM a LEFT JOIN b ON b.id = a.b_id;
SELECT a.id FROM a JOIN b ON b.id = a.b_id;
SELECT a.id FROM a FULL JOIN b ON b.id = a.b_id;
SELECT a.id FROM a LEFT JOIN b ON b.id = a.b_id WHERE b.x IS NULL;
SELECT a.id FROM a LEFT JOIN b ON b.id = a.b_id ORDER BY b.x;
SELECT a.id FROM a LEFT JOIN b ON b.id = a.b_id LEFT JOIN c ON c.id = b.c_id WHERE c.y = 1;
SELECT a.id FROM a LEFT JOIN b ON b.id = a.b_id WHERE EXISTS (SELECT 1 FROM c WHERE c.b = b.id);
SELECT a.id FROM a LEFT JOIN b ON b.id = a.b_id WHERE x = 1;
SELECT a.id, count(*) FROM a LEFT JOIN b ON b.a_id = a.id GROUP BY a.id;
SELECT a.id FROM a LEFT JOIN b ON b.a_id = a.id GROUP BY a.id HAVING count(b.id) > 1;
SELECT a.id FROM a LEFT JOIN b ON b.id = a.b_id FOR UPDATE;
SELECT a.id FROM a LEFT JOIN LATERAL (SELECT 1) l ON true;
SELECT a.id FROM a NATURAL LEFT JOIN b;
SELECT id FROM a LEFT JOIN b ON b.id = a.b_id;
SELECT a.id, row_to_json(b) FROM a LEFT JOIN b ON b.id = a.b_id;

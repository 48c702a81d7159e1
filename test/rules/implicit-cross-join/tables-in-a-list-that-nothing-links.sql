-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT 1 FROM a, b;
--               ^ implicit-cross-join 85
SELECT 1 FROM a, b WHERE a.x = 1;
--               ^ implicit-cross-join 85
SELECT 1 FROM a, b WHERE a.id = b.id;
SELECT 1 FROM a, b WHERE a.id > b.low AND a.id < b.high;
SELECT 1 FROM a, b, c WHERE a.id = c.a AND b.id = c.b;
SELECT 1 FROM a, b, c WHERE a.id = b.id;
--                  ^ implicit-cross-join 85
SELECT 1 FROM a x, a y WHERE x.id = y.parent;
SELECT 1 FROM a, b WHERE a.id = b.id OR a.code = b.code;
SELECT 1 FROM a, b WHERE EXISTS (SELECT 1 FROM c WHERE c.a = a.id AND c.b = b.id);
SELECT 1 FROM a, unnest(a.tags) t;
SELECT 1 FROM a, generate_series(1, 3) g;
SELECT 1 FROM a, LATERAL (SELECT 1 FROM b WHERE b.a = a.id LIMIT 1) l;
SELECT 1 FROM a, (SELECT now() AS moment) n;
SELECT 1 FROM a, (VALUES (1)) v(x);
WITH p AS (SELECT $1::int AS x) SELECT 1 FROM a, p;
WITH total AS (SELECT sum(x) AS s FROM b) SELECT a.x / total.s FROM a, total;
WITH one AS (SELECT x FROM b LIMIT 1) SELECT 1 FROM a, one;
WITH many AS (SELECT x FROM b) SELECT 1 FROM a, many;
--                                              ^^^^ implicit-cross-join 85
SELECT 1 FROM a, b WHERE x = y;
SELECT 1 FROM a JOIN b ON b.id = a.id, c;
--                                     ^ implicit-cross-join 85
SELECT 1 FROM a JOIN b ON b.id = a.id, c WHERE c.id = b.c;
SELECT 1 FROM a CROSS JOIN b;
SELECT 1 FROM a, b WHERE (a.x, a.y) = (b.x, b.y);
SELECT 1 FROM a, b WHERE a.id = ANY (b.ids);
SELECT 1 FROM users u, shops s WHERE u.id = $1 AND s.name = 'x';
--                     ^^^^^^^ implicit-cross-join 85
UPDATE a SET x = 1 FROM b WHERE b.id = a.id;
SELECT 1 FROM app.a AS "A", app.b AS "B" WHERE "A".x = 'b';
--                          ^^^^^^^^^^^^ implicit-cross-join 85

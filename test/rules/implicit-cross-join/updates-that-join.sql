-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
UPDATE a JOIN b SET a.x = 1 WHERE a.id = 3;
--            ^ implicit-cross-join 85
UPDATE a, b SET a.x = 1 WHERE a.kind = 'k';
--        ^ implicit-cross-join 85
UPDATE a x JOIN b y ON y.a_id = x.id, c SET x.v = y.v WHERE x.kind = 'k';
--                                    ^ implicit-cross-join 85
UPDATE a JOIN b ON b.a_id = a.id SET a.x = b.x;
UPDATE a, b SET a.x = b.x WHERE b.a_id = a.id;
UPDATE a JOIN b JOIN c ON c.id = a.c_id AND c.b_id = b.id SET a.x = b.x;
UPDATE a JOIN (SELECT max(v) AS v FROM b) m SET a.x = m.v WHERE a.kind = 'k';
DELETE a FROM a JOIN b;

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
SELECT 1 FROM a JOIN b WHERE a.k = b.k;
--                           ^^^^^^^^^ join-condition-in-where 75
SELECT 1 FROM a JOIN b WHERE a.x = 1 AND b.k = a.k;
--                                       ^^^^^^^^^ join-condition-in-where 75
SELECT 1 FROM a INNER JOIN b WHERE a.k = b.k AND b.x = 2 AND a.l = b.l;
--                                 ^^^^^^^^^ join-condition-in-where 75
SELECT 1 FROM a JOIN b ON a.k = b.k WHERE a.x = b.x;
SELECT 1 FROM a, b WHERE a.k = b.k;
SELECT 1 FROM a CROSS JOIN b WHERE a.k = b.k;
SELECT 1 FROM a JOIN b USING (k) WHERE a.x = b.x;
SELECT 1 FROM a JOIN b WHERE a.x = 1;
SELECT 1 FROM a JOIN b WHERE a.k = b.k OR a.l = b.l;
SELECT 1 FROM (SELECT a.id FROM a JOIN b WHERE a.k = b.k) d;
--                                             ^^^^^^^^^ join-condition-in-where 75

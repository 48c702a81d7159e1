-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT id FROM a WHERE id NOT IN (SELECT uid FROM b);
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75
SELECT id FROM a WHERE a.id NOT IN (SELECT b.uid FROM b WHERE b.x = 1);
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75
SELECT id FROM a WHERE id <> ALL (SELECT uid FROM b);
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75
SELECT id FROM a WHERE NOT id IN (SELECT uid FROM b);
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75
SELECT id FROM a WHERE id NOT IN (1, 2, 3);
SELECT id FROM a WHERE id NOT IN (SELECT uid FROM b WHERE uid IS NOT NULL);
SELECT id FROM a WHERE id NOT IN (SELECT b.uid FROM b WHERE b.uid > 5);
SELECT id FROM a WHERE id IN (SELECT uid FROM b);
SELECT id FROM a WHERE NOT EXISTS (SELECT 1 FROM b WHERE b.uid = a.id);
SELECT id FROM a WHERE id NOT IN (SELECT coalesce(uid, 0) FROM b);
SELECT id FROM a WHERE id NOT IN (SELECT count(*) FROM b GROUP BY x);
SELECT id FROM a WHERE id NOT IN (SELECT 1);
DELETE FROM a WHERE id NOT IN (SELECT uid FROM b);
--                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75
UPDATE a SET x = 1 WHERE id NOT IN (SELECT uid FROM b);
--                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75
SELECT id FROM a WHERE id NOT IN (SELECT b.uid FROM b JOIN c ON c.id = b.uid);
SELECT CASE WHEN id NOT IN (SELECT uid FROM b) THEN 1 END FROM a;
--               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75
SELECT id FROM a WHERE x = 1 AND (id NOT IN (SELECT uid FROM b) OR y = 2);
--                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75

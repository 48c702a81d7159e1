-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql
CREATE TABLE b (code text PRIMARY KEY, id integer, uid integer);
CREATE TABLE c (id integer PRIMARY KEY);
CREATE TABLE d (a int, z int, PRIMARY KEY (a, z));
-- @file db/queries/a.sql
SELECT 1 FROM a WHERE x NOT IN (SELECT code FROM b);
SELECT 1 FROM a WHERE x NOT IN (SELECT id FROM c);
SELECT 1 FROM a WHERE x NOT IN (SELECT d.z FROM d WHERE d.a = 3);
SELECT 1 FROM a WHERE x NOT IN (SELECT b.code FROM c LEFT JOIN b ON b.id = c.id);
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90
SELECT 1 FROM a WHERE x NOT IN (SELECT uid FROM b);
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90

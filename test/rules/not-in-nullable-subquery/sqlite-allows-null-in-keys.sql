-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql
CREATE TABLE b (code text PRIMARY KEY, id integer, uid integer);
CREATE TABLE c (id integer PRIMARY KEY);
-- @file db/queries/a.sql
SELECT 1 FROM a WHERE x NOT IN (SELECT code FROM b);
--                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 90
SELECT 1 FROM a WHERE x NOT IN (SELECT id FROM c);

-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/a.sql
SELECT id FROM a WHERE id NOT IN (SELECT uid FROM b);
--                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ not-in-nullable-subquery 75

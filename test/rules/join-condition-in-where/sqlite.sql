-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file queries/a.sql
SELECT 1 FROM a JOIN b WHERE a.k = b.k ORDER BY a.k;
--                           ^^^^^^^^^ join-condition-in-where 75

-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file queries/a.sql
SELECT 1 FROM a ARRAY JOIN a.tags AS t;
SELECT 1 FROM a, b;
--               ^ implicit-cross-join 85
SELECT 1 FROM a ANY LEFT JOIN b ON b.id = a.id;

-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file queries/a.sql
WITH c AS (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS n FROM t) DELETE FROM c WHERE n > 1;
WITH c AS (SELECT id FROM t) UPDATE c SET id = 2;
WITH c AS (SELECT id FROM t) SELECT id FROM t;
--   ^ unused-cte 90
WITH c AS (SELECT id FROM [C]), d AS (SELECT id FROM [c]) SELECT id FROM [D];

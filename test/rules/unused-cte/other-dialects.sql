-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file queries/a.sql
WITH `c` AS (SELECT 1 AS n) SELECT n FROM C;
WITH `c` AS (SELECT 1 AS n) SELECT 2;
--   ^^^ unused-cte 90
WITH c (n) AS (SELECT 1), d AS (SELECT 2 AS m) SELECT m FROM d;
--   ^ unused-cte 90

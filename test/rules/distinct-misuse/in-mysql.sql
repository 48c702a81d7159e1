-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
SELECT DISTINCT(a), b FROM t;
--     ^^^^^^^^^^^ distinct-misuse 85
SELECT DISTINCT a FROM t GROUP BY a;
--     ^^^^^^^^ distinct-misuse 85
SELECT DISTINCT a, b FROM t;
SELECT COUNT(DISTINCT(a)) FROM t;
SELECT DISTINCTROW a FROM t GROUP BY a;
--     ^^^^^^^^^^^ distinct-misuse 85

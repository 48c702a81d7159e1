-- @file schemawise.config.json
{"dialect": "clickhouse"}
-- @file queries/a.sql
SELECT a FROM t UNION ALL SELECT a, b FROM t;
--                        ^^^^^^ set-operation-column-mismatch 95
SELECT * EXCEPT (a) FROM t UNION ALL SELECT 1;
SELECT untuple(x) FROM t UNION ALL SELECT 1, 2;
SELECT COLUMNS('a') FROM t UNION ALL SELECT 1, 2;

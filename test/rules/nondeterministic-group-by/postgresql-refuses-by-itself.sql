-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT c1, c2 FROM t GROUP BY c2;

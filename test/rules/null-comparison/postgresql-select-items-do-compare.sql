-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries.sql
SELECT a = NULL FROM t;
--     ^^^^^^^^ null-comparison 97

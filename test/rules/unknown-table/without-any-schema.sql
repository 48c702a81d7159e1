-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/q.sql
SELECT id FROM usres;

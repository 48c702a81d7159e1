-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/a.sql
SELECT {{ alias }}.id, u.id FROM users x;
SELECT u.id FROM ${table} x;

-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file q.sql
SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED;

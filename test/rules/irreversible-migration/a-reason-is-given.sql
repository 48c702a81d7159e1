-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_x.up.sql
-- schemawise: irreversible the sessions expire within an hour
TRUNCATE sessions;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/007_foreign.up.sql
ALTER FOREIGN TABLE remote_users ALTER COLUMN email SET NOT NULL;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/009_required.up.sql
ALTER TABLE IF EXISTS users ALTER COLUMN email SET NOT NULL;
--                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90

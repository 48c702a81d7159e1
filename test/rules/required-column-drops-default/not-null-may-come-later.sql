-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_locale.up.sql
ALTER TABLE users ADD COLUMN locale text DEFAULT 'en';
ALTER TABLE users ALTER COLUMN locale SET NOT NULL;
ALTER TABLE users ALTER COLUMN locale DROP DEFAULT;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ required-column-drops-default 75

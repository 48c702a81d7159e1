-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/009_locale.up.sql
ALTER TABLE legacy.users ADD COLUMN locale jsonb NOT NULL;
--                                               ^^^^^^^^ add-not-null-column-without-default 95

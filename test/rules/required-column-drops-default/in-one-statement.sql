-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_locale.up.sql
ALTER TABLE users ADD COLUMN a int NOT NULL DEFAULT 0, ALTER a DROP DEFAULT;
--                                                     ^^^^^^^^^^^^^^^^^^^^ required-column-drops-default 75

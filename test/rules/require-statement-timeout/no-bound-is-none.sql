-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_note.up.sql
SET statement_timeout = 0;
  ALTER TABLE users ADD COLUMN note text;
--^^^^^^^^^^^ require-statement-timeout 25

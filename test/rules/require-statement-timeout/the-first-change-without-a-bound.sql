-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_note.up.sql
  ALTER TABLE users ADD COLUMN note text;
--^^^^^^^^^^^ require-statement-timeout 25
ALTER TABLE users ADD COLUMN more text;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_notes.sql
BEGIN;
ALTER TABLE users ADD COLUMN note text;
COMMIT;
BEGIN;
ALTER TABLE orders ADD COLUMN note text;
COMMIT;
ALTER TABLE users ADD COLUMN a text;
ALTER TABLE orders ADD COLUMN a text;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_note.up.sql
SET LOCAL statement_timeout = '30s';
ALTER TABLE users ADD COLUMN note text;
-- @file db/migrations/003_note.up.sql
SET idle_in_transaction_session_timeout = 1000;
CREATE INDEX i ON users (note);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_note.up.sql
CREATE TABLE fresh (a int);
ALTER TABLE fresh ADD COLUMN b int;
CREATE INDEX CONCURRENTLY i ON users (note);
UPDATE users SET a = 1 WHERE id = 2;
-- @file db/migrations/002_note.down.sql
ALTER TABLE users DROP COLUMN note;

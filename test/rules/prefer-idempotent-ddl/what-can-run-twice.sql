-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_email.sql
ALTER TABLE users ADD COLUMN IF NOT EXISTS email text, DROP COLUMN IF EXISTS old;
CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);
CREATE TABLE IF NOT EXISTS notes (id int);
CREATE TEMP TABLE staging (id int);
CREATE INDEX CONCURRENTLY ON users (email, id);
DROP VIEW IF EXISTS v;
ALTER TABLE users DROP CONSTRAINT IF EXISTS c;
ALTER TABLE users ADD CONSTRAINT c CHECK (email <> '') NOT VALID;
ALTER TABLE users ADD CHECK (email <> '') NOT VALID;

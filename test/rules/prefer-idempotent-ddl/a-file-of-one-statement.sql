-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_email.sql
SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);

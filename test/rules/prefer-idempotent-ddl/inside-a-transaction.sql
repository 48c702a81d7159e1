-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_email.sql
BEGIN;
ALTER TABLE users ADD COLUMN email text;
CREATE TABLE notes (id int);
COMMIT;
  CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
--^^^^^^^^^^^^^^^^^^^^^^^^^ prefer-idempotent-ddl 50

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file migrations/001_users.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file migrations/002_email.up.sql
BEGIN;
ALTER TABLE users ADD COLUMN name text;
COMMIT;
  CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 75

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file scripts/email.sql
BEGIN;
ALTER TABLE users ADD COLUMN name text;
COMMIT AND CHAIN;
  CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-concurrent-in-transaction 97
ROLLBACK AND NO CHAIN;
CREATE INDEX CONCURRENTLY users_name_idx ON users (name);

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
-- @file db/migrations/002_email.up.sql
  CREATE INDEX users_email_idx ON users (email);
--^^^^^^^^^^^^ require-concurrent-index-creation 90
  CREATE UNIQUE INDEX IF NOT EXISTS users_name_idx ON users (name);
--^^^^^^^^^^^^^^^^^^^ require-concurrent-index-creation 90

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file db/migrations/002_email.up.sql
DO $$
BEGIN
  CREATE INDEX users_email_idx ON users (email);
--^^^^^^^^^^^^ require-concurrent-index-creation 90
END
$$;

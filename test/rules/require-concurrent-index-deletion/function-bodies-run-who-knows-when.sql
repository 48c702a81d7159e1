-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE INDEX users_email_idx ON users (email);
-- @file db/migrations/002_function.up.sql
CREATE FUNCTION tidy() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DROP INDEX users_email_idx;
END
$$;
DO $$
BEGIN
  DROP INDEX users_email_idx;
--^^^^^^^^^^ require-concurrent-index-deletion 75
END
$$;

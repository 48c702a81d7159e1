-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file db/migrations/002_email.up.sql
CREATE FUNCTION add_index() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  CREATE INDEX users_email_idx ON users (email);
END
$$;

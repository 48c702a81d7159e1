-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file db/migrations/002_email.up.sql
CREATE INDEX CONCURRENTLY users_email_idx ON users (email);
-- @file db/migrations/002_email.down.sql
  DROP INDEX users_email_idx;
--^^^^^^^^^^ require-concurrent-index-deletion 75

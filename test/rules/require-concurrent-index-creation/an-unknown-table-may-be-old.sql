-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/007_email.up.sql
  CREATE INDEX users_email_idx ON users USING gin (email gin_trgm_ops);
--^^^^^^^^^^^^ require-concurrent-index-creation 90

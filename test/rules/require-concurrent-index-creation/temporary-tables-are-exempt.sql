-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TEMP TABLE staging (id bigint, email text);
CREATE INDEX staging_email_idx ON staging (email);

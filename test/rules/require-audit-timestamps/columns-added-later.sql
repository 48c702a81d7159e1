-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file db/migrations/002_times.up.sql
ALTER TABLE users ADD COLUMN created_at timestamptz, ADD COLUMN updated_at timestamptz;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
DELETE FROM users WHERE email IS NULL;
-- @file db/migrations/002_soft.up.sql
ALTER TABLE users ADD COLUMN deleted_at timestamptz;
-- @file db/migrations/003_clean.up.sql
  DELETE FROM users WHERE email = 'x';
--^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 50
-- @file db/migrations/003_clean.down.sql
DELETE FROM users WHERE email = 'y';
-- @file db/seeds/clean.sql
DELETE FROM users WHERE id < 100;
-- @file tests/cleanup.sql
DELETE FROM users WHERE id < 100;

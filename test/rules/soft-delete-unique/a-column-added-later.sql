-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE UNIQUE INDEX users_email ON users (email);
--                  ^^^^^^^^^^^ soft-delete-unique 50
-- @file db/migrations/002_soft.up.sql
ALTER TABLE users ADD COLUMN deleted_at timestamptz;

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
-- @deployed
CREATE TABLE users (id bigint PRIMARY KEY, email text CONSTRAINT users_email_key UNIQUE, deleted_at timestamptz);
--                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ soft-delete-unique 50

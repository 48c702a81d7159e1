-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
-- @file db/migrations/002_required.up.sql
ALTER TABLE users ADD CONSTRAINT users_email_nn NOT NULL email;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90
ALTER TABLE users ADD CONSTRAINT users_name_nn NOT NULL name NOT VALID;

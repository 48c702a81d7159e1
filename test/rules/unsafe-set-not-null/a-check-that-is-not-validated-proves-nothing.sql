-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
-- @file db/migrations/002_check.up.sql
ALTER TABLE users ADD CONSTRAINT users_email_check CHECK (email IS NOT NULL) NOT VALID;
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90

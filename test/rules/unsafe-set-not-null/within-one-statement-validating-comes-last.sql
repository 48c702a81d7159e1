-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text, phone text);
ALTER TABLE users ADD CONSTRAINT users_email_check CHECK (email IS NOT NULL) NOT VALID;
ALTER TABLE users ADD CONSTRAINT users_name_check CHECK (name IS NOT NULL);
-- @file db/migrations/002_required.up.sql
ALTER TABLE users VALIDATE CONSTRAINT users_email_check, ALTER COLUMN email SET NOT NULL;
--                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90
ALTER TABLE users ALTER COLUMN name SET NOT NULL, DROP CONSTRAINT users_name_check;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90
ALTER TABLE users ADD CONSTRAINT users_phone_check CHECK (phone IS NOT NULL), ALTER COLUMN phone SET NOT NULL;
--                                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90

-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text, CONSTRAINT named CHECK (name IS NOT NULL AND name <> ''));
-- @file db/migrations/002_check.up.sql
ALTER TABLE users ADD CONSTRAINT users_email_check CHECK (email IS NOT NULL) NOT VALID;
-- @file db/migrations/003_validate.up.sql
ALTER TABLE users VALIDATE CONSTRAINT users_email_check;
-- @file db/migrations/004_required.up.sql
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
ALTER TABLE users ALTER COLUMN name SET NOT NULL;

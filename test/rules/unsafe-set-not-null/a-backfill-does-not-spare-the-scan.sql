-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_email.up.sql
ALTER TABLE users ADD COLUMN email text;
UPDATE users SET email = '';
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90

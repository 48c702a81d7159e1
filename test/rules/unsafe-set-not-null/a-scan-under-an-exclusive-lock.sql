-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);
-- @file db/migrations/002_required.up.sql
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90
ALTER TABLE users alter name set not null, ALTER COLUMN email SET DEFAULT '';
--                ^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90

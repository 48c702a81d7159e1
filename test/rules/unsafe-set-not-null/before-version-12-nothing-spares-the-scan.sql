-- @file schemawise.config.json
{"dialect": "postgresql", "targets": {"postgresql": "11"}}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text, CONSTRAINT c CHECK (email IS NOT NULL));
-- @file db/migrations/002_required.up.sql
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90

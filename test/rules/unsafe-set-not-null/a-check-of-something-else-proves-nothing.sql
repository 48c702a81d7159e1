-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (
  id bigint PRIMARY KEY,
  email text,
  name text,
  CONSTRAINT either CHECK (email IS NOT NULL OR name IS NOT NULL),
  CONSTRAINT other CHECK (name IS NOT NULL)
);
-- @file db/migrations/002_required.up.sql
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-set-not-null 90

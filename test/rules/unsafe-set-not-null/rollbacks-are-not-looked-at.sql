-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);
-- @file db/migrations/002_loosen.up.sql
ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
-- @file db/migrations/002_loosen.down.sql
ALTER TABLE users ALTER COLUMN email SET NOT NULL;

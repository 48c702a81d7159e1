-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_locale.up.sql
ALTER TABLE users ADD COLUMN locale text DEFAULT 'en' NOT NULL;
-- @file db/migrations/003_locale.up.sql
ALTER TABLE users ALTER COLUMN locale DROP DEFAULT;

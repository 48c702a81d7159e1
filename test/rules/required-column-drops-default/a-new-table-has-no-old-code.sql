-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/002_locale.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
ALTER TABLE users ADD COLUMN locale text DEFAULT 'en' NOT NULL;
ALTER TABLE users ALTER COLUMN locale DROP DEFAULT;
-- @file db/migrations/002_locale.down.sql
ALTER TABLE other ADD COLUMN locale text DEFAULT 'en' NOT NULL;
ALTER TABLE other ALTER COLUMN locale DROP DEFAULT;

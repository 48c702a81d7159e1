-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, old text NOT NULL DEFAULT 'x');
-- @file db/migrations/002_locale.up.sql
ALTER TABLE users ADD COLUMN locale text DEFAULT 'en' NOT NULL;
ALTER TABLE users ADD COLUMN zone text NOT NULL DEFAULT 'UTC';
ALTER TABLE users ALTER COLUMN zone DROP DEFAULT;
ALTER TABLE users ALTER COLUMN zone SET DEFAULT 'CET';
ALTER TABLE users ALTER COLUMN old DROP DEFAULT;

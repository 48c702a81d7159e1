-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, name text);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN slug text;
-- @file db/migrations/003_x.up.sql
SET lock_timeout = '1s';
UPDATE users SET slug = lower(name);
DELETE FROM users WHERE name = '';
-- @file db/migrations/004_x.up.sql
ALTER TABLE users VALIDATE CONSTRAINT c;
UPDATE users SET slug = lower(name);

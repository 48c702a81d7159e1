-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY, locale text NOT NULL);
-- @file db/migrations/002_drop.up.sql
ALTER TABLE users DROP COLUMN locale;
-- @file db/migrations/002_drop.down.sql
ALTER TABLE users ADD COLUMN locale text NOT NULL;
-- @file db/migrations/003_temp.up.sql
CREATE TEMP TABLE staging (id bigint);
ALTER TABLE staging ADD COLUMN name text NOT NULL;
